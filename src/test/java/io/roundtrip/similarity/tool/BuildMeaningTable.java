package io.roundtrip.similarity.tool;

import io.roundtrip.similarity.meaning.WordPieces;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/**
 * Makes the table of meanings, in four steps: every word piece goes through the teacher alone and
 * is weighted by how rare its rank says it is; some thousand sentences go through the teacher
 * whole; the table is moved so that sums of rows come close to the sentences (most of the gain); it
 * is turned, rounded to bytes and written. Arguments: the file to write, a work folder. System
 * property {@code m2}: Maven's local repository. Twenty minutes for a new work folder, one for an
 * old one.
 */
public final class BuildMeaningTable {
  private static final int DIMENSIONS = 192;
  private static final int SENTENCES_OF_EACH_KIND = 30_000;
  private static final int SENTENCES = 28_672;
  private static final double PULL = 0.02;
  private static final int ROUNDS = 25;
  private static final int FIRST_WORD = 996;
  private static final int MAGIC = 0x52544d54;
  private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\":\\s*(\\d+)");

  private BuildMeaningTable() {}

  public static void main(String[] args) throws Exception {
    Sources sources =
        new Sources(
            Path.of(System.getProperty("m2", System.getProperty("user.home") + "/.m2/repository")));
    Path model = sources.require(Sources.MODEL);
    List<String> vocabulary = vocabulary(text(model, "all-minilm-l6-v2-q-tokenizer.json"));
    if (vocabulary.size() != 30_522) throw new IOException("vocabulary of " + vocabulary.size());
    WordPieces pieces = new WordPieces(vocabulary);
    List<String> both =
        new ArrayList<>(
            Sentences.wordNet(sources.require(Sources.WORDNET), SENTENCES_OF_EACH_KIND));
    List<Path> software = new ArrayList<>();
    for (Sources.Pinned pinned : Sources.SOFTWARE) software.add(sources.require(pinned));
    both.addAll(Sentences.javadoc(software, SENTENCES_OF_EACH_KIND));
    List<String> sentences = Sentences.mixed(both, SENTENCES);
    try (Teacher teacher = new Teacher(bytes(model, "all-minilm-l6-v2-q.onnx"))) {
      Map<String, float[]> taught =
          new TaughtSentences(Path.of(args[1])).teach(sentences, pieces, teacher);
      float[][] table = learn(alone(vocabulary.size(), teacher), taught, pieces);
      write(Path.of(args[0]), vocabulary, Axes.along(table, Axes.randomTurn(DIMENSIONS, 7)));
    }
    System.out.println(
        "sha256 " + HexFormat.of().formatHex(Sources.sha256(Files.readAllBytes(Path.of(args[0])))));
  }

  private static float[][] learn(float[][] alone, Map<String, float[]> taught, WordPieces pieces) {
    float[][] targets =
        Axes.centred(taught.values().stream().map(float[]::clone).toArray(float[][]::new));
    float[][] axes = Axes.principal(targets, DIMENSIONS);
    int[][] ids = taught.keySet().stream().map(pieces::of).toArray(int[][]::new);
    LeastSquares squares = new LeastSquares(ids, Axes.along(targets, axes));
    float[][] table = Axes.along(Axes.centred(alone), axes);
    for (int p = 0; p < table.length; p++) scale(table[p], rarity(p));
    double scale = squares.bestScale(table);
    for (float[] row : table) scale(row, scale);
    System.out.printf("missed before: %.3f%n", squares.missed(table));
    squares.fit(table, PULL, ROUNDS);
    System.out.printf("missed after: %.3f%n", squares.missed(table));
    return table;
  }

  /**
   * The vocabulary is sorted by frequency; one over rank, as in all languages, and smooth inverse
   * frequency on top.
   */
  private static double rarity(int piece) {
    double share = 1 / (10.0 * Math.max(1, piece - FIRST_WORD));
    return 1e-4 / (1e-4 + share);
  }

  private static void scale(float[] row, double by) {
    for (int d = 0; d < row.length; d++) row[d] *= (float) by;
  }

  /** Every piece by itself: the output at its own place. */
  private static float[][] alone(int count, Teacher teacher) throws Exception {
    float[][] table = new float[count][];
    for (int from = 0; from < count; from += 64) {
      int first = from;
      int[][] ids =
          IntStream.range(from, Math.min(count, from + 64))
              .mapToObj(p -> new int[] {Teacher.START, p, Teacher.END})
              .toArray(int[][]::new);
      float[][][] outputs = teacher.outputs(ids);
      for (int i = 0; i < ids.length; i++) table[first + i] = outputs[i][1].clone();
    }
    return table;
  }

  private static List<String> vocabulary(String json) {
    Matcher entries = ENTRY.matcher(json.substring(json.indexOf("\"vocab\"") + 7));
    Map<Integer, String> byId = new TreeMap<>();
    while (entries.find())
      byId.put(Integer.parseInt(entries.group(2)), unescaped(entries.group(1)));
    return List.copyOf(byId.values());
  }

  private static String unescaped(String json) {
    Matcher unicode = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(json);
    String plain =
        unicode.replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    return plain.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /** Only pieces of Latin script: other languages go by words alone. */
  private static boolean kept(String piece) {
    if (piece.startsWith("[") && piece.endsWith("]")) return false;
    return piece.chars().allMatch(c -> c < 0x250);
  }

  private static void write(Path file, List<String> vocabulary, float[][] table)
      throws IOException {
    int[] kept =
        IntStream.range(0, vocabulary.size()).filter(p -> kept(vocabulary.get(p))).toArray();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(MAGIC);
      out.writeShort(DIMENSIONS);
      out.writeInt(kept.length);
      for (int p : kept) out.writeUTF(vocabulary.get(p));
      for (int p : kept) out.writeFloat(largest(table[p]) / Byte.MAX_VALUE);
      for (int p : kept)
        for (float x : table[p]) out.writeByte(Math.round(x / largest(table[p]) * Byte.MAX_VALUE));
    }
    System.out.printf(
        "%,d pieces, %d dimensions, %,d bytes%n", kept.length, DIMENSIONS, Files.size(file));
  }

  private static float largest(float[] row) {
    float largest = 1e-9f;
    for (float x : row) largest = Math.max(largest, Math.abs(x));
    return largest;
  }

  private static String text(Path jar, String name) throws IOException {
    return new String(bytes(jar, name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }
}
