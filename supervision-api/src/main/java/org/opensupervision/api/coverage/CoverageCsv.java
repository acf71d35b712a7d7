package org.opensupervision.api.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.opensupervision.api.web.Spreadsheet;
import org.opensupervision.projections.coverage.CoverageQuery.Coverage;
import org.opensupervision.projections.coverage.CoverageQuery.PersonCoverage;
import org.opensupervision.projections.coverage.MonthCoverage;
import org.opensupervision.projections.directory.PersonRef;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Coverage for a spreadsheet: a row for each person and month, days and numbers as programs read them. */
final class CoverageCsv {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private CoverageCsv() {}

    static ResponseEntity<String> of(Coverage coverage, Months months) {
        String name = "coverage-%s-to-%s.csv".formatted(months.from(), months.to());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(written(coverage));
    }

    private static String written(Coverage coverage) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("ref", "name", "team", "month", "required", "recorded", "signed", "state");
            coverage.items().forEach(person -> write(person, csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(PersonCoverage covered, CsvWriter csv) {
        PersonRef person = covered.person();
        for (MonthCoverage month : covered.months()) {
            csv.writeRecord(
                    Spreadsheet.harmless(person.ref()),
                    Spreadsheet.harmless(person.name()),
                    Spreadsheet.harmless(person.team() == null ? "" : person.team()),
                    month.month().toString(),
                    String.valueOf(month.requiredMinutes()),
                    String.valueOf(month.recordedMinutes()),
                    String.valueOf(month.signedMinutes()),
                    month.state().name());
        }
    }
}
