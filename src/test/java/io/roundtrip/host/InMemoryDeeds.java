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
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The log in memory, in the product's own English unless told otherwise. */
public final class InMemoryDeeds implements Deeds {
  private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

  private final Properties texts;

  private final List<DeedLine> lines = Collections.synchronizedList(new ArrayList<>());

  public InMemoryDeeds() {
    this("roundtrip");
  }

  private InMemoryDeeds(String file) {
    this.texts = TEXTS.computeIfAbsent(file, InMemoryDeeds::read);
  }

  public static InMemoryDeeds german() {
    return new InMemoryDeeds("roundtrip_de");
  }

  private static Properties read(String file) {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("i18n/" + file + ".properties"))) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String say(String key, Serializable... args) {
    String text = Objects.requireNonNull(texts.getProperty(key), key);
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
