package minijira.plugin.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The places of places.txt. */
public final class Places {
  /** What a place takes, or what Jira has by this name. */
  public enum Kind {
    LOCATION,
    SECTION,
    PANEL,
    CONTEXT,
    MODULE,
    FUNCTION,
    ACTION,
    REST
  }

  private static final Map<Kind, Map<String, String>> KNOWN = read();

  private Places() {}

  public static boolean has(Kind kind, String name) {
    return all(kind).contains(name);
  }

  /** In the order of the page. */
  public static Set<String> all(Kind kind) {
    return KNOWN.get(kind).keySet();
  }

  /** The sections that a location has from the start and that items name by their key alone. */
  public static List<String> sectionsIn(String location) {
    return KNOWN.get(Kind.SECTION).entrySet().stream()
        .filter(section -> section.getValue().equals(location))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<Kind, Map<String, String>> read() {
    Map<Kind, Map<String, String>> known = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) known.put(kind, new LinkedHashMap<>());
    for (String line : lines()) {
      String[] words = line.split(" ");
      known
          .get(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)))
          .put(words[1], words.length > 2 ? words[2] : "");
    }
    return known;
  }

  private static List<String> lines() {
    try (InputStream in = Places.class.getResourceAsStream("/minijira/places.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine())
        if (!line.isBlank() && !line.startsWith("#")) lines.add(line.strip());
      return lines;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
