package org.opensupervision.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.evidence.Cell;
import org.opensupervision.projections.evidence.EvidenceQuery.Correlations;
import org.opensupervision.projections.evidence.RankCorrelation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The nine cells for a statistics program; what is not said is empty. */
final class EvidenceCsv {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private EvidenceCsv() {}

    static ResponseEntity<String> of(Correlations correlations) {
        String name = "evidence-%s-%s.csv".formatted(correlations.instrument(), correlations.asOf());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(written(correlations));
    }

    private static String written(Correlations correlations) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "function",
                    "dimension",
                    "prespecified",
                    "standing",
                    "n",
                    "supervisors",
                    "rho",
                    "se",
                    "low",
                    "high",
                    "p",
                    "adjusted p");
            correlations.cells().forEach(cell -> write(cell, csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Cell cell, CsvWriter csv) {
        RankCorrelation found = cell.correlation();
        csv.writeRecord(
                cell.function().name(),
                cell.dimension().name(),
                String.valueOf(cell.prespecified()),
                cell.standing().name(),
                found == null ? "" : String.valueOf(found.n()),
                cell.supervisors() == null ? "" : cell.supervisors().toString(),
                digits(found == null ? null : found.rho()),
                digits(found == null ? null : found.standardError()),
                digits(found == null ? null : found.low()),
                digits(found == null ? null : found.high()),
                digits(found == null ? null : found.p()),
                digits(cell.adjustedP()));
    }

    private static String digits(@Nullable Double number) {
        return number == null ? "" : String.format(Locale.ROOT, "%.4f", number);
    }
}
