package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.intake.FormReader;
import io.roundtrip.intake.RecordFeedback;
import io.roundtrip.intake.SourceClaims;
import io.roundtrip.intake.Submission;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes the next piece of a file. A row that is refused is kept with its reasons and stops nothing.
 * Progress is kept in the same transaction as the signals, and every row has a source reference
 * (its own id, or import and line), so a piece that is sent twice, or sent again after a crash,
 * adds nothing twice.
 */
public final class ImportRows {
  private static final int BATCH = 200;

  /** A file of which so many rows are refused is to be mended first; after it no row is taken. */
  static final int MOST_REJECTED = 10_000;

  private final Imports imports;
  private final RecordFeedback record;
  private final SourceClaims sourceClaims;
  private final Clock clock;

  public ImportRows(
      Imports imports, RecordFeedback record, SourceClaims sourceClaims, Clock clock) {
    this.imports = imports;
    this.record = record;
    this.sourceClaims = sourceClaims;
    this.clock = clock;
  }

  /**
   * What became of one piece.
   *
   * @param now the import after it
   * @param piece the counts of this piece alone
   */
  public record Taken(Import now, Import.Counts piece, List<Imports.Reject> rejects) {}

  /** Of another person's import nobody hears. */
  public Import require(ImportId id, UserKey by) {
    return imports
        .byId(id)
        .filter(found -> found.by().equals(by))
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Kind.NOT_FOUND, Problem.of("", "unknown-import", "" + id.value())));
  }

  /**
   * Reads whole lines, at most 1 MiB of them. Lines that were taken before are skipped. One piece
   * at a time (else CONFLICT); after a crash the import is free again within two minutes.
   *
   * @param firstLine the number of the first line in the body; a gap is refused (CONFLICT, names
   *     the line wanted)
   */
  public Taken add(ImportId id, long firstLine, byte[] body, UserKey by) {
    require(id, by);
    String lease = "import-" + id.value();
    String owner = UUID.randomUUID().toString();
    if (sourceClaims.take(List.of(lease), owner, clock.instant()).get(lease)
        == SourceClaims.Answer.BUSY)
      throw new Refused(Refused.Kind.CONFLICT, Problem.of("", "import-busy"));
    try {
      return take(require(id, by), firstLine, body, lease);
    } finally {
      sourceClaims.release(List.of(lease), owner);
    }
  }

  private Taken take(Import from, long firstLine, byte[] body, String owner) {
    if (firstLine < 1 || firstLine > from.nextLine())
      throw new Refused(
          Refused.Kind.CONFLICT, Problem.of("firstLine", "import-gap", "" + from.nextLine()));
    if (from.counts().rejected() >= MOST_REJECTED)
      throw new Refused(
          Refused.Kind.CONFLICT, Problem.of("", "too-many-rejects", "" + MOST_REJECTED));
    List<Lines.Line> lines = new ArrayList<>(Lines.of(body));
    if (firstLine == 1 && !lines.isEmpty()) lines.set(0, Lines.unmarked(lines.get(0)));
    Import titled = from.columns() == null && !lines.isEmpty() ? titled(from, lines) : from;
    List<String> titles = titled.columns();
    if (titles == null) return new Taken(from, new Import.Counts(0, 0, 0), List.of());
    List<TableRow> rows =
        new ArrayList<>(new Table(lines, firstLine, titled.format(), titled.delimiter()).rows());
    rows.removeIf(row -> row.line() < titled.nextLine());
    return batches(titled, Columns.of(titles), rows, owner);
  }

  /** The first line of the file says what the columns are. */
  private Import titled(Import from, List<Lines.Line> lines) {
    String header = lines.get(0).text();
    char delimiter = Table.delimiterOf(from.format(), header);
    TableRow row = new Table(lines, 1, from.format(), delimiter).rows().get(0);
    FormReader reader = new FormReader(Form.of(Map.of()));
    StartImport.checkColumns(Columns.of(row.cells()), reader);
    if (row.fault() != null) reader.wrong(StartImport.COLUMNS, row.fault());
    if (!reader.problems().isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, reader.problems());
    Import titled = from.titled(row.cells(), delimiter, row.next());
    imports.advance(titled);
    return titled;
  }

  private Taken batches(Import from, Columns columns, List<TableRow> rows, String owner) {
    Import now = from;
    Import.Counts piece = new Import.Counts(0, 0, 0);
    List<Imports.Reject> rejects = new ArrayList<>();
    for (int i = 0; i < rows.size() && now.counts().rejected() < MOST_REJECTED; i += BATCH) {
      Taken taken = batch(now, columns, rows.subList(i, Math.min(rows.size(), i + BATCH)), owner);
      now = taken.now();
      piece = piece.plus(taken.piece());
      rejects.addAll(taken.rejects());
    }
    return new Taken(now, piece, rejects);
  }

  private Taken batch(Import from, Columns columns, List<TableRow> rows, String owner) {
    ImportBatch batch = new ImportBatch(from, columns, rows);
    Submission by = new Submission(from.by(), "import " + from.id().value(), Channel.IMPORT);
    List<Taken> taken = new ArrayList<>();
    record.all(
        batch.forms(),
        by,
        owner,
        outcomes -> {
          Taken now = batch.taken(outcomes);
          imports.advance(now.now());
          imports.reject(from.id(), now.rejects());
          taken.add(now);
        });
    return taken.get(taken.size() - 1);
  }
}
