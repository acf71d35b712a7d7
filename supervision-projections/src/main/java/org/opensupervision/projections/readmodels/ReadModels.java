package org.opensupervision.projections.readmodels;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every read model, by the name of its view. */
@Component
public class ReadModels {

    private final SortedMap<String, ReadModel> byView = new TreeMap<>();

    public ReadModels(List<Projection<?>> projections, RowWriter rows) {
        projections.stream()
                .collect(groupingBy(Projection::view, toList()))
                .forEach((view, itsProjections) -> byView.put(view, new ReadModel(view, itsProjections, rows)));
    }

    public Collection<String> views() {
        return byView.keySet();
    }

    Collection<ReadModel> all() {
        return byView.values();
    }

    ReadModel get(String view) {
        ReadModel model = byView.get(view);
        if (model == null) {
            throw new NoSuchElementException("There is no read model %s, only %s".formatted(view, byView.keySet()));
        }
        return model;
    }
}
