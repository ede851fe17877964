package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.intake.RecordFeedback;
import io.roundtrip.intake.SourceClaims;
import io.roundtrip.intake.Submission;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.RowRefs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes the next piece of a file. A row that is refused is kept with its reasons and stops nothing.
 * Progress is kept in the same transaction as the signals, and every row has a source reference
 * (its own id, or what it says), so a piece that is sent twice, or sent again after a crash, adds
 * nothing twice, nor does the same person's next import of the file under the same name.
 */
public final class ImportRows {
  private static final int BATCH = 200;

  /** So many rows are taken at once, whatever becomes of them. */
  static final int MOST_ROWS = 1_000;

  /** So long they are taken; the batch that is being kept is finished. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  /** A file of which so many rows are refused is to be mended first; after it no row is taken. */
  static final int MOST_REJECTED = 10_000;

  private final Imports imports;
  private final RecordFeedback record;
  private final SourceClaims sourceClaims;
  private final RowRefs refs;
  private final Clock clock;
  private volatile boolean stopped;

  public ImportRows(
      Imports imports,
      RecordFeedback record,
      SourceClaims sourceClaims,
      RowRefs refs,
      Clock clock) {
    this.imports = imports;
    this.record = record;
    this.sourceClaims = sourceClaims;
    this.refs = refs;
    this.clock = clock;
  }

  /**
   * What became of one piece.
   *
   * @param now the import after it
   * @param piece the counts of this piece alone
   * @param leftOut rows that were kept, but not with everything
   * @param same those of the repeated rows that have neither an id nor a date: they may be the same
   *     answer of somebody else. They are kept beside the rejects, of the first {@value
   *     #MOST_REJECTED} repeated rows
   */
  public record Taken(
      Import now,
      Import.Counts piece,
      List<Imports.Reject> rejects,
      List<LeftOut> leftOut,
      List<Imports.Reject> same) {}

  /** A row that was kept without one of its fields, and why. */
  public record LeftOut(long line, String issueKey, List<Problem> problems) {}

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
   * Reads a piece of at most 1 MiB, and takes at most 1,000 rows of it in about ten seconds; the
   * rest belongs to the next piece. Lines that were taken before are skipped; a gap is refused
   * (CONFLICT, names what is wanted). One piece at a time (else CONFLICT); after a crash the import
   * is free again within two minutes. A charset or a separator that cannot be known for certain is
   * refused (BAD_INPUT): nothing of the piece is taken then.
   */
  public Taken add(ImportId id, Piece piece, UserKey by) {
    require(id, by);
    String lease = "import-" + id.value();
    String owner = UUID.randomUUID().toString();
    if (sourceClaims.take(List.of(lease), owner, clock.instant()).get(lease)
        == SourceClaims.Answer.BUSY)
      throw new Refused(Refused.Kind.CONFLICT, Problem.of("", "import-busy"));
    try {
      return take(require(id, by), piece, lease);
    } finally {
      sourceClaims.release(List.of(lease), owner);
    }
  }

  /** The plugin goes: the batch that is being kept is the last one. */
  void stop() {
    stopped = true;
  }

  private Taken take(Import from, Piece piece, String owner) {
    checkPlace(from, piece);
    Cut cut = Cut.of(piece, from);
    Import read = cut.charset() == null ? from : from.read(from.reading().in(cut.charset().name()));
    Import titled = new Opening(read, cut, piece.first()).read();
    if (!titled.equals(from)) {
      titled = titled.at(titled.nextLine(), cut.byteOf(titled.nextLine()), titled.counts());
      imports.advance(titled);
    }
    List<String> titles = titled.columns();
    if (titles == null)
      return new Taken(from, new Import.Counts(0, 0, 0), List.of(), List.of(), List.of());
    return batches(titled, Columns.of(titles), FileRows.of(titled, cut), cut, owner);
  }

  private static void checkPlace(Import from, Piece piece) {
    Long line = piece.firstLine();
    if (line != null && (line < 1 || line > from.nextLine()))
      throw new Refused(
          Refused.Kind.CONFLICT, Problem.of("firstLine", "import-gap", "" + from.nextLine()));
    if (from.counts().rejected() >= MOST_REJECTED)
      throw new Refused(
          Refused.Kind.CONFLICT, Problem.of("", "too-many-rejects", "" + MOST_REJECTED));
    Long at = piece.firstByte();
    if (at != null && at != 0 && !at.equals(from.nextByte()))
      throw new Refused(
          Refused.Kind.CONFLICT,
          Problem.of("firstByte", "import-gap-bytes", String.valueOf(from.nextByte())));
  }

  private Taken batches(Import from, Columns columns, List<TableRow> rows, Cut cut, String owner) {
    Import now = from;
    Import.Counts piece = new Import.Counts(0, 0, 0);
    List<Imports.Reject> rejects = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<Imports.Reject> same = new ArrayList<>();
    Instant until = clock.instant().plus(LONGEST);
    int most = Math.min(rows.size(), MOST_ROWS);
    for (int i = 0; i < most && (i == 0 || goesOn(now, until)); i += BATCH) {
      List<TableRow> some = rows.subList(i, Math.min(most, i + BATCH));
      Taken taken = batch(new ImportBatch(now, columns, some, cut), now, owner);
      now = taken.now();
      piece = piece.plus(taken.piece());
      rejects.addAll(taken.rejects());
      leftOut.addAll(taken.leftOut());
      same.addAll(taken.same());
    }
    return new Taken(now, piece, rejects, leftOut, same);
  }

  private boolean goesOn(Import now, Instant until) {
    return now.counts().rejected() < MOST_REJECTED && !stopped && clock.instant().isBefore(until);
  }

  private Taken batch(ImportBatch batch, Import from, String owner) {
    Submission by = new Submission(from.by(), "import " + from.id().value(), Channel.IMPORT);
    List<Taken> taken = new ArrayList<>();
    List<Form> forms = batch.forms();
    EqualRows equal = new EqualRows(refs, from);
    Map<String, Integer> before = imports.rows(from.id(), equal.digests(forms));
    record.all(
        equal.known(forms, before),
        by,
        owner,
        outcomes -> {
          Taken now = batch.taken(outcomes);
          imports.advance(now.now());
          imports.reject(from.id(), now.rejects());
          if (from.counts().repeated() < MOST_REJECTED) imports.reject(from.id(), now.same());
          imports.saw(from.id(), equal.seen());
          taken.add(now);
        });
    return taken.get(taken.size() - 1);
  }
}
