package minijira.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Sends a file of feedback (TSV or CSV, plain or gzip) to the product's own intake, byte for byte
 * in pieces, with a progress line; what is in it only the intake reads. Stopped and started again
 * it goes on where the intake says it stopped. Projects that the intake misses are made, then the
 * file is sent once more. What was refused stands in a rejects file beside the data.
 */
final class ImportFile {
  private static final int PIECE = 1024 * 1024;
  private static final String DEFAULT_PROJECT = "FB";
  private static final int ROUNDS = 20;
  private static final Pattern KEY = Pattern.compile("[“„]([A-Z][A-Z0-9]{1,9})[”“]");

  private final Door admin;
  private final Setup setup;
  private final Path file;
  private final Path data;
  private final boolean tabs;
  private boolean told;

  ImportFile(String base, Path file, Path data) {
    this.admin = Door.of(base, "admin");
    this.setup = new Setup(admin);
    this.file = file;
    this.data = data;
    this.tabs = file.getFileName().toString().toLowerCase(Locale.ROOT).contains(".tsv");
  }

  /** What the intake missed while it took the file. */
  private static final class Missed {
    final Set<String> projects = new TreeSet<>();
    boolean project;
  }

  void run() {
    try {
      String path = begun();
      for (int round = 0; round < ROUNDS; round++) {
        Missed missed = send(path);
        if (missed.project) setup.project(DEFAULT_PROJECT, DEFAULT_PROJECT);
        for (String key : missed.projects) setup.project(key, key);
        if (!missed.project && missed.projects.isEmpty()) break;
        path = begin(missed.project ? DEFAULT_PROJECT : null);
      }
      rejects(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalStateException refused) {
      System.out.println("\n  Import refused: " + refused.getMessage());
    }
  }

  private Path memory() {
    return data.resolve("import-" + file.getFileName() + ".id");
  }

  /** A file that was begun before goes on under its old number. */
  private String begun() throws IOException {
    return Files.exists(memory()) ? path(Files.readString(memory()).strip()) : begin(null);
  }

  private String begin(String project) throws IOException {
    Map<String, Object> wish = new HashMap<>();
    wish.put("name", file.getFileName().toString());
    wish.put("format", tabs ? "tsv" : "csv");
    if (project != null) wish.put("project", project);
    String id = admin.post(Setup.API + "/imports", wish).get("id").asText();
    Files.writeString(memory(), id);
    return path(id);
  }

  private static String path(String id) {
    return Setup.API + "/imports/" + id;
  }

  /** From where the intake stands to the end, or to the first project that it misses. */
  private Missed send(String path) throws IOException {
    Missed missed = new Missed();
    long start = System.nanoTime();
    long at = admin.get(path).get("nextByte").asLong();
    while (missed.projects.isEmpty() && !missed.project) {
      byte[] piece = piece(at);
      boolean last = piece.length < PIECE + 1;
      if (piece.length == 0) break;
      byte[] body = last ? piece : Arrays.copyOf(piece, PIECE);
      String type = tabs ? "text/tab-separated-values" : "text/csv";
      JsonNode taken = admin.send(path + "/rows?firstByte=" + at + "&last=" + last, type, body);
      look(taken, missed);
      ignored(taken);
      long next = taken.get("nextByte").asLong();
      if (next == at) break;
      at = next;
      progress(at, start);
    }
    System.out.println();
    return missed;
  }

  /** One byte more than a piece, if there is one. */
  private byte[] piece(long at) throws IOException {
    try (InputStream in = open()) {
      in.skipNBytes(at);
      return in.readNBytes(PIECE + 1);
    }
  }

  private void ignored(JsonNode taken) {
    List<String> titles = new ArrayList<>();
    taken.path("ignoredColumns").forEach(title -> titles.add(title.asText()));
    if (told || titles.isEmpty()) return;
    int more = taken.path("moreIgnoredColumns").asInt();
    String rest = more == 0 ? "" : " and " + more + " more";
    System.out.println("  Not read: " + String.join(", ", titles) + rest);
    told = true;
  }

  private static void look(JsonNode taken, Missed missed) {
    for (JsonNode reject : taken.get("rejected")) {
      String code = reject.get("code").asText();
      missed.project |= code.equals("required") && reject.get("field").asText().equals("project");
      Matcher key = KEY.matcher(reject.get("message").asText());
      if (code.equals("unknown-project") && key.find()) missed.projects.add(key.group(1));
    }
  }

  private static void progress(long at, long start) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(Locale.ROOT, "\r  Importing: %,d kB, %.1f s", at / 1024, millis / 1000.0);
    System.out.flush();
  }

  private void rejects(String path) throws IOException {
    JsonNode now = admin.get(path);
    System.out.println("  Import: " + now);
    if (now.path("rejected").asLong() == 0) return;
    String name = "rejects-" + now.get("id").asLong() + (tabs ? ".tsv" : ".csv");
    Path to = data.resolve(name);
    Files.write(to, admin.bytes(path + "/rejects"));
    System.out.println("  Refused rows: " + to);
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
