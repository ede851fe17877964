package io.roundtrip;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * No text from outside may keep a pattern busy: patterns stand in constants, where this test finds
 * every one and counts its steps on texts made to hurt.
 */
public class OutsideTextTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.roundtrip");

  /** Letters that the nasty texts are made of, besides those of the pattern itself. */
  private static final String USUAL = " \t\n\"'[]@.,:;-_+\\/TZaxv17é";

  /**
   * Enough for every square and for every small stack; {@code MegabyteHostTest} sends the megabyte.
   */
  private static final int LONG = 1 << 16;

  private static final int SHORT = 4_000;

  /** Looks at one character; a bounded repetition may look at it some sixty times. */
  private static final long STEPS_A_CHARACTER = 200;

  /** A text that counts how often it is looked at. */
  private static final class Watched implements CharSequence {
    private final String text;
    private final long most;
    private long steps;

    Watched(String text) {
      this.text = text;
      this.most = 10_000 + STEPS_A_CHARACTER * text.length();
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > most) throw new IllegalStateException("more than " + most + " steps");
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  public void no_method_of_string_hides_a_pattern() {
    noClasses()
        .should()
        .callMethod(String.class, "matches", String.class)
        .orShould()
        .callMethod(String.class, "replaceAll", String.class, String.class)
        .orShould()
        .callMethod(String.class, "replaceFirst", String.class, String.class)
        .orShould()
        .callMethod(Pattern.class, "matches", String.class, CharSequence.class)
        .check(OURS);
  }

  /** Java cuts at one plain character without a pattern. */
  @Test
  public void texts_are_cut_at_one_plain_character() throws IOException {
    Pattern split = Pattern.compile("\\.split\\(\\s*(\"(?:\\\\.|[^\"\\\\])*\"|[a-zA-Z])");
    Pattern plain = Pattern.compile("\"(?:[^.$|()\\[{^?*+\\\\]|\\\\[tn]|\\\\\\\\[^a-zA-Z0-9])\"");
    Map<String, String> others = new TreeMap<>();

    for (Path file : sources()) {
      Matcher found = split.matcher(Files.readString(file));
      while (found.find())
        if (found.group(1).startsWith("\"") && !plain.matcher(found.group(1)).matches())
          others.put(file.getFileName().toString(), found.group(1));
    }

    assertThat(others).isEmpty();
  }

  @Test
  public void patterns_are_constants() {
    noClasses()
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere(
                new com.tngtech.archunit.base.DescribedPredicate<>("compile outside a constant") {
                  @Override
                  public boolean test(com.tngtech.archunit.core.domain.JavaCall<?> call) {
                    return call.getTargetOwner().isEquivalentTo(Pattern.class)
                        && call.getName().equals("compile")
                        && !call.getOrigin().getName().equals("<clinit>");
                  }
                }))
        .check(OURS);
  }

  /** On a small stack, since a repeated group may go down one step for each round. */
  @Test
  public void every_pattern_goes_over_a_long_text_in_one_pass() throws Exception {
    Map<String, String> slow = new TreeMap<>();
    Map<String, Pattern> all = patterns();
    Thread small =
        new Thread(
            null, () -> all.forEach((name, one) -> tried(name, one, slow)), "tried", 1 << 18);

    small.start();
    small.join();

    assertThat(all).hasSizeGreaterThan(5);
    assertThat(slow).isEmpty();
  }

  private static void tried(String name, Pattern pattern, Map<String, String> slow) {
    for (String text : nasty(pattern)) {
      String fault = fault(pattern, text);
      if (!fault.isEmpty()) slow.putIfAbsent(name, fault + " on " + begin(text));
    }
  }

  private static String fault(Pattern pattern, String text) {
    try {
      Matcher matcher = pattern.matcher(new Watched(text));
      if (!matcher.matches()) matcher.reset();
      while (matcher.find()) continue;
      return "";
    } catch (IllegalStateException | StackOverflowError tooMuch) {
      return tooMuch.toString();
    }
  }

  private static List<String> nasty(Pattern pattern) {
    List<String> letters =
        (USUAL + pattern.pattern()).codePoints().distinct().mapToObj(Character::toString).toList();
    List<String> texts = new ArrayList<>();
    for (String one : letters) {
      texts.add(one.repeat(LONG) + "!");
      for (String other : letters) {
        texts.add((one + other).repeat(SHORT / 2) + "!");
        texts.add(one + other.repeat(SHORT) + "!");
      }
    }
    return texts;
  }

  private static String begin(String text) {
    return text.substring(0, 4).replace("\n", "\\n") + "…";
  }

  private static Map<String, Pattern> patterns() throws ReflectiveOperationException {
    Map<String, Pattern> all = new TreeMap<>();
    for (var owner : OURS)
      for (JavaField field : owner.getFields())
        if (field.getRawType().isEquivalentTo(Pattern.class)) {
          Field reflected = field.reflect();
          reflected.setAccessible(true);
          all.put(owner.getSimpleName() + "." + field.getName(), (Pattern) reflected.get(null));
        }
    return all;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
