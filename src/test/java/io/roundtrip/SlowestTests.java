package io.roundtrip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints the ten tests that took longest, from the reports of this build. */
public final class SlowestTests {
  private static final int SHOWN = 10;
  private static final Pattern CASE = Pattern.compile("<testcase ([^>]*)>");
  private static final Pattern TIME = Pattern.compile("\\btime=\"([\\d.,]+)\"");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
  private static final Pattern TYPE = Pattern.compile("\\bclassname=\"([^\"]+)\"");

  private record Took(String test, double seconds) {}

  private SlowestTests() {}

  public static void main(String[] args) throws IOException {
    System.out.println(of(Path.of(args[0])));
  }

  static String of(Path target) throws IOException {
    List<Took> all = new ArrayList<>();
    for (String reports : List.of("surefire-reports", "failsafe-reports"))
      if (Files.isDirectory(target.resolve(reports))) read(target.resolve(reports), all);
    StringBuilder table =
        new StringBuilder("The slowest " + SHOWN + " of " + all.size() + " tests");
    all.stream()
        .sorted(Comparator.comparingDouble(Took::seconds).reversed())
        .limit(SHOWN)
        .forEach(took -> table.append(String.format("%n%7.1f s  %s", took.seconds, took.test)));
    return table.toString();
  }

  private static void read(Path folder, List<Took> into) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
        Matcher test = CASE.matcher(Files.readString(file));
        while (test.find()) {
          String said = test.group(1);
          String type = first(TYPE, said);
          double seconds = Double.parseDouble("0" + first(TIME, said).replace(",", ""));
          into.add(
              new Took(
                  type.substring(type.lastIndexOf('.') + 1) + "." + first(NAME, said), seconds));
        }
      }
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
