package org.opensupervision.projections.itemtexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.itemtexts.ItemTexts.Loaded;
import org.opensupervision.projections.testing.ReadModels;

class ItemTextsTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANA = RIVERBEND.person("A001");

    @BeforeEach
    void empty() {
        readModels.jdbc().sql("truncate instrument_text").update();
    }

    private static ItemTexts texts() {
        return readModels.get(ItemTexts.class);
    }

    @Test
    void a_later_file_takes_the_place_of_an_earlier_one_in_the_same_language() {
        texts().keep(RIVERBEND.id(), ANA, "proqol-5", "en", "{}");
        texts().keep(RIVERBEND.id(), ANA, "proqol-5", "de", "{}");
        texts().keep(RIVERBEND.id(), ANA, "proqol-5", "en", "{\"a\":1}");
        assertThat(texts().of(RIVERBEND.id()))
                .containsExactly(
                        new Loaded("proqol-5", "de", "{}", ANA, ReadModels.FIRST),
                        new Loaded("proqol-5", "en", "{\"a\":1}", ANA, ReadModels.FIRST));
        assertThat(texts().of(LAKESIDE.id())).isEmpty();
    }

    @Test
    void a_file_is_taken_away() {
        texts().keep(RIVERBEND.id(), ANA, "proqol-5", "en", "{}");
        assertThat(texts().remove(LAKESIDE.id(), "proqol-5", "en")).isFalse();
        assertThat(texts().remove(RIVERBEND.id(), "proqol-5", "en")).isTrue();
        assertThat(texts().of(RIVERBEND.id())).isEmpty();
    }
}
