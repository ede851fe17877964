package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the titles of a file's columns mean.
 *
 * @param titles as they stand in the file
 * @param fields for each title a field of {@link Form}, {@link #ID}, or null for a column that is
 *     not understood
 */
record Columns(List<String> titles, List<@Nullable String> fields) {
  /** The row's id in the system the file came from. */
  static final String ID = "id";

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("summary", Form.TITLE),
          Map.entry("subject", Form.TITLE),
          Map.entry("body", Form.WORDS),
          Map.entry("text", Form.WORDS),
          Map.entry("description", Form.WORDS),
          Map.entry("feedback", Form.WORDS),
          Map.entry("name", Form.CUSTOMER),
          Map.entry("contact", Form.CUSTOMER),
          Map.entry("customername", Form.CUSTOMER),
          Map.entry("mail", Form.EMAIL),
          Map.entry("emailaddress", Form.EMAIL),
          Map.entry("customeremail", Form.EMAIL),
          Map.entry("company", Form.ACCOUNT),
          Map.entry("organisation", Form.ACCOUNT),
          Map.entry("organization", Form.ACCOUNT),
          Map.entry("language", Form.LOCALE),
          Map.entry("date", Form.CREATED),
          Map.entry("at", Form.CREATED),
          Map.entry("key", ID),
          Map.entry("component", Form.COMPONENTS),
          Map.entry("label", Form.LABELS),
          Map.entry("tags", Form.LABELS));
  private static final Set<String> ENOUGH =
      Set.of(Form.TITLE, Form.WORDS, Form.NPS, Form.CSAT, Form.CES);

  static Columns of(List<String> titles) {
    List<@Nullable String> fields = new ArrayList<>();
    for (String title : titles) fields.add(field(title));
    return new Columns(titles, fields);
  }

  private static @Nullable String field(String title) {
    String plain =
        Text.runs(
            title.strip().toLowerCase(Locale.ROOT), c -> c == '_' || c == '-' || Text.blank(c), "");
    if (plain.equals(ID)) return ID;
    for (String field : Form.FIELDS) if (field.toLowerCase(Locale.ROOT).equals(plain)) return field;
    return OTHER_NAMES.get(plain);
  }

  /** Columns that are not understood; their cells are left out. */
  List<String> ignored() {
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) if (fields.get(i) == null) ignored.add(titles.get(i));
    return ignored;
  }

  /** Titles that mean the same as one before them. */
  List<String> doubled() {
    List<String> doubled = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++)
      if (fields.get(i) != null && fields.indexOf(fields.get(i)) < i) doubled.add(titles.get(i));
    return doubled;
  }

  /** Whether a row can hold any feedback at all. */
  boolean enough() {
    return fields.stream().filter(Objects::nonNull).anyMatch(ENOUGH::contains);
  }

  /** The row as a form. */
  Form form(List<String> cells, Import of, long line) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, String> senders = new HashMap<>();
    String id = "line-" + line;
    String system = "import-" + of.id().value();
    for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
      String field = fields.get(i);
      if (field == null || cells.get(i).isBlank()) continue;
      if (field.equals(ID)) {
        id = cells.get(i).strip();
        system = of.system();
      } else {
        values.put(field, texts(field, cells.get(i)));
        senders.put(field, titles.get(i));
      }
    }
    if (!values.containsKey(Form.SOURCE)) {
      values.put(Form.SOURCE, List.of(system + ":" + id));
      senders.put(Form.SOURCE, titled(ID));
    }
    if (of.project() != null) values.put(Form.PROJECT, List.of(of.project()));
    return new Form(values, senders);
  }

  /**
   * Old tickets are full of pasted logs: control characters in running text are dropped, not held
   * against the row.
   */
  private static List<String> texts(String field, String cell) {
    if (Form.LISTS.contains(field)) return List.of(cell.split("\\|"));
    boolean running = field.equals(Form.WORDS) || field.equals(Form.TITLE);
    return List.of(running ? Text.clean(cell, true) : cell);
  }

  private String titled(String field) {
    int at = fields.indexOf(field);
    return at < 0 ? field : titles.get(at);
  }
}
