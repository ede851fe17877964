package io.roundtrip.intake.file;

import io.roundtrip.intake.Form;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
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

  /** What we put before the titles of refused rows: line, reasons, a row that is none. */
  static final List<String> OURS = List.of("rejected line", "rejected because", "rejected row");

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
          Map.entry("issuekey", ID),
          Map.entry("responseid", ID),
          Map.entry("reviewid", ID),
          Map.entry("reviewtitle", Form.TITLE),
          Map.entry("reviewheadline", Form.TITLE),
          Map.entry("reviewtext", Form.WORDS),
          Map.entry("reviewbody", Form.WORDS),
          Map.entry("reviewerlanguage", Form.LOCALE),
          Map.entry("reviewsubmitdateandtime", Form.CREATED),
          Map.entry("component", Form.COMPONENTS),
          Map.entry("component/s", Form.COMPONENTS),
          Map.entry("label", Form.LABELS),
          Map.entry("tags", Form.LABELS),
          Map.entry("momentoftruth", Form.MOMENT),
          Map.entry("maywewriteback?", Form.CONSENT),
          Map.entry("sourcereference", Form.SOURCE),
          Map.entry("titel", Form.TITLE),
          Map.entry("wortlaut", Form.WORDS),
          Map.entry("kunde", Form.CUSTOMER),
          Map.entry("emaildeskunden", Form.EMAIL),
          Map.entry("konto", Form.ACCOUNT),
          Map.entry("kanal", Form.CHANNEL),
          Map.entry("datum", Form.CREATED),
          Map.entry("erstellt", Form.CREATED),
          Map.entry("momentderwahrheit", Form.MOMENT),
          Map.entry("antworterlaubt?", Form.CONSENT),
          Map.entry("quellenangabe", Form.SOURCE));
  private static final Set<String> ENOUGH =
      Set.of(Form.TITLE, Form.WORDS, Form.NPS, Form.CSAT, Form.CES);

  private static final Set<String> TYPED =
      Set.of(Form.NPS, Form.CSAT, Form.CES, Form.EMAIL, Form.CREATED);

  static Columns of(List<String> titles) {
    List<@Nullable String> fields = new ArrayList<>();
    for (String title : titles) fields.add(field(title));
    return new Columns(titles, fields);
  }

  private static @Nullable String field(String title) {
    String plain = plain(title);
    if (plain.equals(ID)) return ID;
    for (String field : Form.FIELDS) if (field.toLowerCase(Locale.ROOT).equals(plain)) return field;
    return OTHER_NAMES.get(plain);
  }

  private static String plain(String title) {
    StringBuilder plain = new StringBuilder();
    for (char c : title(title).toLowerCase(Locale.ROOT).toCharArray())
      if (!Character.isWhitespace(c) && c != '_' && c != '-' && c != '\u00a0') plain.append(c);
    return plain.toString();
  }

  /** A title without the blanks around it that nobody sees. */
  static String title(String cell) {
    return Text.trimmed(cell);
  }

  /** How many titles are understood. */
  int known() {
    return (int) fields.stream().filter(Objects::nonNull).count();
  }

  /** Columns that are not understood; their cells are left out. */
  List<String> ignored() {
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++)
      if (fields.get(i) == null && !titles.get(i).isEmpty() && !ours(i)) ignored.add(titles.get(i));
    return ignored.stream().distinct().toList();
  }

  /** Whether this is a file of rows that we refused, sent again. */
  boolean again() {
    return titles.size() >= OURS.size() && titles.subList(0, OURS.size()).equals(OURS);
  }

  /** Our titles, then theirs. */
  static List<String> ofRejects(List<String> titles) {
    if (of(titles).again()) return titles;
    List<String> all = new ArrayList<>(OURS);
    all.addAll(titles);
    return all;
  }

  private boolean ours(int at) {
    return again() && at < OURS.size();
  }

  /** Titles that mean the same as one before them; only lists may stand in several columns. */
  List<String> doubled() {
    List<String> doubled = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++)
      if (fields.get(i) != null
          && !Form.LISTS.contains(fields.get(i))
          && fields.indexOf(fields.get(i)) < i) doubled.add(titles.get(i));
    return doubled;
  }

  /** Whether a cell of the column "project" lets its row go to this one. */
  static boolean isOwn(String cell, String project) {
    return !Text.isVisible(cell) || cell.equalsIgnoreCase(project);
  }

  /** Whether a row can hold any feedback at all. */
  boolean enough() {
    return fields.stream().filter(Objects::nonNull).anyMatch(ENOUGH::contains);
  }

  /**
   * Whether the first row behind the titles looks like titles too: where a number, a time or an
   * address should be, nothing of it could be one.
   */
  boolean titlesAgain(List<String> cells) {
    int seen = 0;
    for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
      String cell = Text.trimmed(cells.get(i));
      String field = fields.get(i);
      if (cell.isEmpty() || field == null || !TYPED.contains(field)) continue;
      boolean could =
          field.equals(Form.EMAIL)
              ? cell.indexOf('@') >= 0
              : cell.chars().anyMatch(Character::isDigit);
      if (could) return false;
      seen++;
    }
    return seen > 1;
  }
}
