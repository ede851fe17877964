package io.roundtrip.host;

import io.roundtrip.kernel.ProjectId;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The log in memory, in the product's own English. */
public final class InMemoryDeeds implements Deeds {
  private static final Properties ENGLISH = read();

  private final List<DeedLine> lines = Collections.synchronizedList(new ArrayList<>());

  private static Properties read() {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("i18n/roundtrip.properties"))) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String say(String key, Serializable... args) {
    String text = Objects.requireNonNull(ENGLISH.getProperty(key), key);
    return new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(args);
  }

  @Override
  public void done(DeedLine line) {
    lines.add(0, line);
  }

  @Override
  public String last(@Nullable ProjectId project, String part, String... whats) {
    return lines.stream()
        .filter(line -> List.of(whats).contains(line.what()))
        .filter(line -> Objects.equals(line.project(), project))
        .map(InMemoryDeeds::text)
        .filter(text -> text.contains(part))
        .findFirst()
        .orElse("");
  }

  @Override
  public long version(@Nullable ProjectId project, String what) {
    return lines.stream()
        .filter(line -> line.what().equals(what) && Objects.equals(line.project(), project))
        .count();
  }

  /** Newest first. */
  public List<DeedLine> all() {
    return List.copyOf(lines);
  }

  /** "pm settings: Mail: Dry run → Send (why)"; newest first. */
  public List<String> texts() {
    return all().stream().map(InMemoryDeeds::text).toList();
  }

  private static String text(DeedLine line) {
    String why = line.why().isEmpty() ? "" : " (" + line.why() + ")";
    return line.by().value() + " " + line.what() + ": " + String.join("; ", line.words()) + why;
  }
}
