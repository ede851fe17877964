package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.intake.FormReader;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row as a form. Pure. */
final class RowForm {
  private RowForm() {}

  /** The row as a form; without a source when it names none. */
  static Form of(List<String> cells, Columns columns, Import of, long line) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, String> senders = new HashMap<>();
    String id = null;
    for (int i = 0; i < Math.min(cells.size(), columns.fields().size()); i++) {
      String field = columns.fields().get(i);
      String cell = Text.trimmed(columns.again() ? Formula.back(cells.get(i)) : cells.get(i));
      if (field == null || cell.isEmpty()) continue;
      if (field.equals(Columns.ID)) {
        id = cell;
      } else {
        values.merge(field, texts(field, cell), RowForm::both);
        senders.put(field, columns.titles().get(i));
      }
    }
    String source = id == null ? byLine(of, line) : of.system() + ":" + id;
    if (source != null) values.putIfAbsent(Form.SOURCE, List.of(source));
    senders.putIfAbsent(Form.SOURCE, titled(columns));
    if (of.project() != null) values.put(Form.PROJECT, List.of(of.project()));
    return new Form(values, senders);
  }

  private static @Nullable String byLine(Import of, long line) {
    return of.byLine() ? "import-" + of.id().value() + ":line-" + line : null;
  }

  /** The project that a row names, where all of the import goes to another; null = none. */
  static @Nullable Problem elsewhere(List<String> cells, Columns columns, Import of) {
    int at = columns.fields().indexOf(Form.PROJECT);
    if (of.project() == null || at < 0 || at >= cells.size()) return null;
    String named = Text.trimmed(columns.again() ? Formula.back(cells.get(at)) : cells.get(at));
    return Columns.isOwn(named, of.project())
        ? null
        : Problem.of(
            columns.titles().get(at), "other-project", FormReader.shown(named), of.project());
  }

  private static List<String> both(List<String> some, List<String> more) {
    List<String> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }

  /**
   * Old tickets are full of pasted logs: control characters in running text are dropped, not held
   * against the row.
   */
  private static List<String> texts(String field, String cell) {
    if (Form.LISTS.contains(field)) return entries(cell);
    boolean running = field.equals(Form.WORDS) || field.equals(Form.TITLE);
    return List.of(running ? Text.clean(cell, true) : cell);
  }

  /** Programs write lists with "|", "," or ";". */
  private static List<String> entries(String cell) {
    List<String> entries = new ArrayList<>();
    for (String entry : cell.replace('|', ',').replace(';', ',').split(",", -1))
      if (!Text.trimmed(entry).isEmpty()) entries.add(Text.trimmed(entry));
    return entries;
  }

  private static String titled(Columns columns) {
    int at = columns.fields().indexOf(Columns.ID);
    return at < 0 ? Columns.ID : columns.titles().get(at);
  }
}
