package io.roundtrip.similarity.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** English sentences: a fixed choice of WordNet's glosses and examples, and of Javadoc. */
final class Sentences {
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern BORDER =
      Pattern.compile(
          "@(?:param|return|throws|see|since|author|link|hide|deprecated|exception)\\b|(?<=[.!?])\\s+(?=[A-Z])|\\n\\s*\\n");

  private Sentences() {}

  static List<String> wordNet(Path jar, int most) throws IOException {
    List<String> all = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (String part : List.of("noun", "verb", "adj", "adv")) {
        ZipEntry entry = zip.getEntry("net/sf/extjwnl/data/wordnet/wn31/data." + part);
        try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry), StandardCharsets.ISO_8859_1))) {
          for (String line = in.readLine(); line != null; line = in.readLine())
            if (!line.startsWith("  ") && line.indexOf('|') > 0) synset(line, all);
        }
      }
    }
    return choose(all, 5, 20, most);
  }

  private static void synset(String line, List<String> all) {
    int bar = line.indexOf('|');
    String[] head = line.substring(0, bar).strip().split("\\s+");
    int words = Integer.parseInt(head[3], 16);
    List<String> lemmas = new ArrayList<>();
    for (int i = 0; i < words; i++)
      lemmas.add(head[4 + 2 * i].replaceAll("\\(.*\\)", "").replace('_', ' '));
    String[] parts = line.substring(bar + 1).strip().split(";\\s*(?=\")");
    all.add(String.join(", ", lemmas) + ": " + parts[0].strip());
    for (int i = 1; i < parts.length; i++) {
      String example = parts[i].replaceAll("^[\"; ]+|[\"; ]+$", "");
      if (example.split("\\s+").length >= 3) all.add(example);
    }
  }

  static List<String> javadoc(List<Path> jars, int most) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        List<? extends ZipEntry> files =
            zip.stream()
                .filter(e -> e.getName().endsWith(".java"))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        for (ZipEntry file : files)
          comments(
              new String(zip.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8), all);
      }
    }
    return choose(all.values(), 6, 24, most);
  }

  private static void comments(String source, Map<String, String> all) {
    Matcher comment = COMMENT.matcher(source);
    while (comment.find()) {
      String text =
          comment.group(1).replaceAll("(?m)^\\s*\\*+ ?", "").replaceAll("(?s)<pre.*?</pre>", " ");
      text = entities(text.replaceAll("\\{@\\w+\\s+([^}]*)\\}", "$1").replaceAll("<[^>]+>", " "));
      for (String piece : BORDER.split(text)) {
        String sentence = piece.replaceAll("\\s+", " ").strip();
        if (!sentence.isEmpty() && !sentence.contains("icense"))
          all.putIfAbsent(sentence.toLowerCase(Locale.ROOT), sentence);
      }
    }
  }

  private static String entities(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#64;", "@")
        .replace("&amp;", "&");
  }

  /** The first of the shuffled: in the order of their MD5 sums. */
  private static List<String> choose(Collection<String> all, int fewest, int longest, int most) {
    return all.stream()
        .filter(s -> s.split("\\s+").length >= fewest && s.split("\\s+").length <= longest)
        .sorted(Comparator.comparing(Sentences::md5))
        .limit(most)
        .toList();
  }

  /** The first of all kinds together, shuffled in another way. */
  static List<String> mixed(Collection<String> all, int most) {
    return all.stream()
        .distinct()
        .sorted(Comparator.comparing(s -> md5("x" + s)))
        .limit(most)
        .toList();
  }

  private static BigInteger md5(String text) {
    try {
      return new BigInteger(
          1, MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
