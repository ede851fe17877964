package io.roundtrip.similarity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Issues by the number, the same for the same number: titles of 4 to 12 words, bodies of 15 to 105,
 * word frequencies as in real text (one over rank), the first 15,000 words English, the rest made
 * up; 50 projects, ten years. One in ten repeats much of an earlier one.
 */
final class MadeUpIssues {
  static final int PROJECTS = 50;
  private static final int ENGLISH = 15_000;
  private static final int WORDS = 400_000;
  private static final long START = Instant.parse("2016-01-01T00:00:00Z").getEpochSecond();
  private static final String[] SYLLABLES =
      "ba ce di fo gu ha ji ke lo mu na pe qui ro su ta ve wi xo za".split(" ");

  private final List<String> english;
  private final int total;

  MadeUpIssues(int total) throws IOException {
    this.total = total;
    this.english = english();
  }

  Item item(int n) {
    Random random = new Random(n * 0x9e3779b97f4a7c15L);
    Random words =
        n > 100 && random.nextInt(10) == 0
            ? new Random((n - 1 - random.nextInt(100)) * 31L)
            : new Random(n * 31L);
    int titleWords = 4 + words.nextInt(9);
    String title = text(words, titleWords);
    String body = text(words, 15 + words.nextInt(91));
    Instant created = Instant.ofEpochSecond(START + (long) (315_000_000.0 * n / total));
    return new Item(
        n,
        1 + random.nextInt(PROJECTS),
        created,
        title,
        body,
        List.of("part " + random.nextInt(20)));
  }

  private String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++)
      text.append(i == 0 ? "" : " ")
          .append(word((int) Math.exp(random.nextDouble() * Math.log(WORDS))));
    return text.toString();
  }

  private String word(int rank) {
    if (rank < english.size()) return english.get(rank);
    StringBuilder word = new StringBuilder();
    for (int rest = rank; rest > 0; rest /= SYLLABLES.length)
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    return word.toString();
  }

  private static List<String> english() throws IOException {
    List<String> words = new ArrayList<>();
    try (InputStream in = MadeUpIssues.class.getResourceAsStream("/similarity/meaning.table")) {
      DataInputStream table = new DataInputStream(new BufferedInputStream(in));
      table.readInt();
      table.readUnsignedShort();
      for (int left = table.readInt(); left > 0 && words.size() < ENGLISH; left--) {
        String piece = table.readUTF();
        if (piece.matches("[a-z]{2,}")) words.add(piece);
      }
    }
    return words;
  }
}
