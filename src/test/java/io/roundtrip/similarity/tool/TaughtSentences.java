package io.roundtrip.similarity.tool;

import io.roundtrip.similarity.meaning.WordPieces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences with the teacher's vectors. Kept in two files of the work folder, so that a run that
 * was stopped goes on where it was.
 */
final class TaughtSentences {
  private static final int LONGEST = 46;
  private static final int TOGETHER = 16;
  private static final int SAVE_AFTER = 2_048;

  private final Path texts;
  private final Path vectors;
  private final Map<String, float[]> known = new HashMap<>();

  TaughtSentences(Path work) throws IOException {
    texts = Files.createDirectories(work).resolve("sentences.txt");
    vectors = work.resolve("sentences.f32");
    if (!Files.exists(texts) || !Files.exists(vectors)) return;
    List<String> lines = Files.readAllLines(texts);
    ByteBuffer floats = ByteBuffer.wrap(Files.readAllBytes(vectors)).order(ByteOrder.LITTLE_ENDIAN);
    for (String line : lines) {
      if (floats.remaining() < Teacher.WIDTH * 4) break;
      float[] vector = new float[Teacher.WIDTH];
      for (int d = 0; d < vector.length; d++) vector[d] = floats.getFloat();
      known.put(line, vector);
    }
  }

  Map<String, float[]> teach(List<String> sentences, WordPieces pieces, Teacher teacher)
      throws Exception {
    List<String> missing =
        new ArrayList<>(sentences.stream().distinct().filter(s -> !known.containsKey(s)).toList());
    System.out.printf(
        "%,d sentences, %,d of them new to the work folder%n", sentences.size(), missing.size());
    for (int from = 0; from < missing.size(); from += SAVE_AFTER) {
      List<String> part =
          new ArrayList<>(missing.subList(from, Math.min(missing.size(), from + SAVE_AFTER)));
      part.sort(Comparator.comparingInt(s -> pieces.of(s).length));
      for (int i = 0; i < part.size(); i += TOGETHER)
        ask(part.subList(i, Math.min(part.size(), i + TOGETHER)), pieces, teacher);
      save(part);
    }
    Map<String, float[]> all = new LinkedHashMap<>();
    for (String s : sentences) all.put(s, java.util.Objects.requireNonNull(known.get(s)));
    return all;
  }

  private void ask(List<String> batch, WordPieces pieces, Teacher teacher) throws Exception {
    int[][] ids = new int[batch.size()][];
    for (int i = 0; i < ids.length; i++) {
      int[] inside = pieces.of(batch.get(i));
      int n = Math.min(inside.length, LONGEST);
      ids[i] = Arrays.copyOf(new int[] {Teacher.START}, n + 2);
      System.arraycopy(inside, 0, ids[i], 1, n);
      ids[i][n + 1] = Teacher.END;
    }
    float[][][] outputs = teacher.outputs(ids);
    for (int i = 0; i < ids.length; i++)
      known.put(batch.get(i), Teacher.pooled(outputs[i], ids[i].length));
  }

  private void save(List<String> part) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (String s : part) lines.write((s + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    ByteBuffer floats =
        ByteBuffer.allocate(part.size() * Teacher.WIDTH * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (String s : part) for (float f : known.get(s)) floats.putFloat(f);
    append(texts, lines.toByteArray());
    append(vectors, floats.array());
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(bytes);
    }
  }
}
