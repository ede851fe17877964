package minijira.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Sends a file of feedback (TSV or CSV, plain or gzip) to the product's own intake in pieces, with
 * a progress line. Stopped and started again it goes on where the intake says it stopped. What was
 * refused stands in a rejects file beside the data.
 */
final class ImportFile {
  private static final int PIECE = 256 * 1024;
  private static final String DEFAULT_PROJECT = "FB";

  private final Door admin;
  private final Setup setup;
  private final Path file;
  private final Path data;
  private final boolean tabs;

  ImportFile(String base, Path file, Path data) {
    this.admin = Door.of(base, "admin");
    this.setup = new Setup(admin);
    this.file = file;
    this.data = data;
    this.tabs = file.getFileName().toString().toLowerCase(Locale.ROOT).contains(".tsv");
  }

  void run() {
    long start = System.nanoTime();
    try {
      String head = head();
      String project = projects(head);
      String path = Setup.API + "/imports/" + begun(project);
      rows(path, admin.get(path).get("nextLine").asLong(), start);
      rejects(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the import; a file that was begun before goes on under its old number. */
  private long begun(String project) throws IOException {
    String name = file.getFileName().toString();
    Path memory = data.resolve("import-" + name + ".id");
    if (Files.exists(memory)) return Long.parseLong(Files.readString(memory).strip());
    long id =
        admin
            .post(
                Setup.API + "/imports",
                Map.of("project", project, "name", name, "format", tabs ? "tsv" : "csv"))
            .get("id")
            .asLong();
    Files.writeString(memory, Long.toString(id));
    return id;
  }

  private String head() throws IOException {
    try (BufferedReader lines = open()) {
      return lines.readLine();
    }
  }

  /**
   * Every project that the file names is made and set up; without such a column all goes to one
   * project.
   */
  private String projects(String head) throws IOException {
    int column = List.of(head.split(tabs ? "\t" : ",")).indexOf("project");
    Set<String> keys = new LinkedHashSet<>();
    if (column >= 0 && tabs) {
      try (BufferedReader lines = open()) {
        lines
            .lines()
            .skip(1)
            .map(l -> l.split("\t", -1))
            .filter(c -> c.length > column)
            .forEach(c -> keys.add(c[column]));
      }
    }
    keys.removeIf(key -> !key.matches("[A-Z][A-Z0-9]{1,9}"));
    if (keys.isEmpty()) keys.add(DEFAULT_PROJECT);
    keys.forEach(key -> setup.project(key, key));
    return keys.iterator().next();
  }

  private void rows(String path, long nextLine, long start) throws IOException {
    long total;
    try (BufferedReader lines = open()) {
      total = lines.lines().count();
    }
    try (BufferedReader lines = open()) {
      long number = 1;
      while (number < nextLine) {
        if (lines.readLine() == null) return;
        number++;
      }
      StringBuilder piece = new StringBuilder();
      long first = number;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        piece.append(line).append('\n');
        number++;
        if (piece.length() > PIECE && whole(piece)) {
          send(path, piece, first);
          first = number;
          progress(number - 1, total, start);
        }
      }
      if (!piece.isEmpty()) send(path, piece, first);
      progress(number - 1, total, start);
      System.out.println();
    }
  }

  /** A CSV record may hold line ends inside quotes; a piece ends outside of them. */
  private boolean whole(StringBuilder piece) {
    return tabs || piece.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  private void send(String path, StringBuilder piece, long firstLine) {
    String type = tabs ? "text/tab-separated-values; charset=utf-8" : "text/csv; charset=utf-8";
    admin.send(
        path + "/rows?firstLine=" + firstLine,
        type,
        piece.toString().getBytes(StandardCharsets.UTF_8));
    piece.setLength(0);
  }

  private static void progress(long line, long total, long start) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        Locale.ROOT,
        "\r  Importing: line %d of %d, %d %%, %.1f s",
        line,
        total,
        100 * line / Math.max(1, total),
        millis / 1000.0);
    System.out.flush();
  }

  private void rejects(String path) throws IOException {
    JsonNode now = admin.get(path);
    System.out.println("  Import: " + now);
    if (now.path("rejected").asLong() == 0) return;
    Path to = data.resolve("rejects-" + now.get("id").asLong() + ".tsv");
    Files.writeString(to, admin.text(path + "/rejects"));
    System.out.println("  Refused rows: " + to);
  }

  private BufferedReader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    boolean zipped = file.getFileName().toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
