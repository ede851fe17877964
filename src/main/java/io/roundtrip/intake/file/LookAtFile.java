package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file would be read, from its beginning; nothing of it is kept. Pure. */
public final class LookAtFile {
  static final int ROWS = 5;

  /** So much of a cell is enough to see what it is. */
  static final int MOST_CELL = 200;

  private LookAtFile() {}

  /**
   * @param read the import as it would begin
   * @param columns its titles, cut
   * @param fields what each title means: a field, "id", or null for one that is not understood
   * @param ours how many of them we put there ourselves, before refused rows
   * @param ignored those that are not understood
   * @param rows the first rows, cut
   */
  public record Seen(
      Import read,
      List<String> columns,
      List<@Nullable String> fields,
      int ours,
      IgnoredColumns ignored,
      List<List<String>> rows) {
    /** What the first rows name in the column "project" that is not this one: such are refused. */
    public List<String> otherProjects(String own) {
      int at = fields.indexOf(Form.PROJECT);
      return at < 0
          ? List.of()
          : rows.stream()
              .filter(row -> at < row.size())
              .map(row -> Text.trimmed(row.get(at)))
              .filter(named -> !Columns.isOwn(named, own))
              .distinct()
              .toList();
    }
  }

  /**
   * {@link Refused} when charset or separator cannot be known for certain, or there is no row.
   *
   * @param all whether this is the whole file
   */
  public static Seen of(Import.Format format, @Nullable String charset, byte[] body, boolean all) {
    Import blank = blank(format);
    Cut cut = Cut.of(new Piece(null, 0L, all, charset, body), blank);
    Import read =
        cut.charset() == null ? blank : blank.read(blank.reading().in(cut.charset().name()));
    Import titled = new Opening(read, cut, true).look();
    List<String> titles = titled.columns();
    if (titles == null)
      throw new Refused(
          Refused.Kind.BAD_INPUT, Problem.of(StartImport.COLUMNS, "no-usable-column"));
    if (titles.size() > StartImport.MOST_COLUMNS)
      throw new Refused(
          Refused.Kind.BAD_INPUT,
          Problem.of(StartImport.COLUMNS, "too-many", "" + StartImport.MOST_COLUMNS));
    Columns columns = Columns.of(titles);
    return new Seen(
        titled,
        cut(titles),
        columns.fields(),
        columns.again() ? Columns.OURS.size() : 0,
        IgnoredColumns.of(columns.ignored()),
        rows(titled, cut));
  }

  private static List<List<String>> rows(Import titled, Cut cut) {
    List<List<String>> rows = new ArrayList<>();
    for (TableRow row : FileRows.of(titled, cut))
      if (rows.size() < ROWS && row.fault() == null && !row.blank()) rows.add(cut(row.cells()));
    return rows;
  }

  private static List<String> cut(List<String> cells) {
    return cells.stream()
        .limit(StartImport.MOST_COLUMNS)
        .map(cell -> Text.cut(Text.clean(cell, false), MOST_CELL))
        .toList();
  }

  private static Import blank(Import.Format format) {
    return new Import(
        new ImportId(0),
        new UserKey("nobody"),
        "",
        "",
        null,
        format,
        null,
        Reading.of(format),
        1,
        0L,
        new Import.Counts(0, 0, 0),
        Instant.EPOCH,
        false);
  }
}
