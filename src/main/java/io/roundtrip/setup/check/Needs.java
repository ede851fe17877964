package io.roundtrip.setup.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** The list the build left in the jar: all that the plugin needs of Jira. */
public final class Needs {
  static final String FILE = "META-INF/jira-needs.txt";

  private final List<Need> all;

  Needs(List<String> lines) {
    all = lines.stream().filter(line -> !line.isBlank()).map(Need::of).toList();
  }

  /** Of the jar that this class is in. */
  public static Needs ofThisJar() {
    ClassLoader ours = Needs.class.getClassLoader();
    try (InputStream in = ours.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("the jar was built without " + FILE);
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Needs(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** What it names of this kind. */
  public List<String> named(String kind) {
    return all.stream().filter(need -> need.kind().equals(kind)).map(Need::name).toList();
  }

  List<Need> java(Predicate<String> name) {
    return all.stream().filter(Need::isJava).filter(need -> name.test(need.name())).toList();
  }
}
