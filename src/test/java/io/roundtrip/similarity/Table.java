package io.roundtrip.similarity;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Tab separated lines under a header, gzip or plain; problems name the option, file and line. */
final class Table {
  private final String name;
  private final Map<String, Integer> columns = new HashMap<>();

  private Table(String option, String file) {
    this.name = "-D" + option + ": " + file;
  }

  /** Columns that are not there are empty; {@code key} is as good as {@code id}. */
  static List<Line> read(String option, String file, String... needed) throws IOException {
    Table table = new Table(option, file);
    Path path = Path.of(file);
    if (!Files.isRegularFile(path))
      throw new IllegalArgumentException(
          table.name + ": no such file (looked for " + path.toAbsolutePath().normalize() + ")");
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8))) {
      return table.lines(in, needed);
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      throw new IllegalArgumentException(table.name + ": broken gzip, " + e.getMessage(), e);
    }
  }

  private List<Line> lines(BufferedReader in, String... needed) throws IOException {
    String head = in.readLine();
    if (head == null) throw new IllegalArgumentException(name + ": empty, without a header row");
    String[] names = (head.startsWith("\ufeff") ? head.substring(1) : head).split("\t");
    for (int i = 0; i < names.length; i++)
      columns.putIfAbsent(names[i].strip().toLowerCase(Locale.ROOT), i);
    if (columns.containsKey("key")) columns.putIfAbsent("id", columns.get("key"));
    for (String column : needed)
      if (!columns.containsKey(column))
        throw new IllegalArgumentException(
            name + ": the header row has no column " + column + ", only " + columns.keySet());
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) lines.add(new Line(number, line.split("\t", -1)));
    }
    return lines;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  final class Line {
    private final int number;
    private final String[] fields;

    private Line(int number, String[] fields) {
      this.number = number;
      this.fields = fields;
    }

    String get(String column) {
      int at = columns.getOrDefault(column, Integer.MAX_VALUE);
      return at < fields.length ? plain(fields[at]) : "";
    }

    /** ISO 8601 with or without zone (then UTC), a day, or seconds or milliseconds since 1970. */
    Instant time(String column) {
      String text = get(column).strip().replace(' ', 'T');
      try {
        if (text.matches("\\d{9,10}")) return Instant.ofEpochSecond(Long.parseLong(text));
        if (text.matches("\\d{12,13}")) return Instant.ofEpochMilli(Long.parseLong(text));
        if (text.length() == 10)
          return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (text.endsWith("TUTC")) text = text.replace("TUTC", "Z");
        text = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            name + ", line " + number + ": " + column + " is no time: \"" + get(column) + "\"", e);
      }
    }
  }

  private static String plain(String field) {
    if (field.indexOf('\\') < 0) return field;
    StringBuilder out = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c != '\\' || i + 1 == field.length()) {
        out.append(c);
        continue;
      }
      char d = field.charAt(++i);
      out.append(d == 'n' ? '\n' : d == 't' ? '\t' : d == 'r' ? '\r' : d);
    }
    return out.toString();
  }
}
