package io.roundtrip.recorded;

import io.roundtrip.HostRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.util.diff.DiffUtils;

/** What the product answers now, and what it answered when the files were written. */
public final class RecordedAnswers {
  private static final Path FILES = Path.of("src/test/resources/recorded");
  private static final int CONTEXT = 3;

  private final List<Room> now;

  private RecordedAnswers(List<Room> now) {
    this.now = now;
  }

  /** Lives through the story once. */
  public static RecordedAnswers of(HostRule jira) {
    return new RecordedAnswers(Story.of(jira));
  }

  /** Writes the files anew; files of rooms that are gone go too. */
  public void write() throws IOException {
    Files.createDirectories(FILES);
    for (Path file : files()) Files.delete(file);
    for (Room room : now) Files.writeString(file(room.name), room.file());
  }

  /** One entry for each answer that is different, missing or new, as a diff. */
  public List<String> differences() throws IOException {
    List<String> differences = new ArrayList<>();
    Map<String, Room> recorded = recorded();
    for (Room room : now) {
      Room before = recorded.remove(room.name);
      differences.addAll(room(room.name, before == null ? new Room(room.name) : before, room));
    }
    recorded.keySet().forEach(name -> differences.add(name + ": nobody asks for this room now"));
    return differences;
  }

  /** REST methods, actions, panels, links, fields, functions, servlets that no file answers for. */
  public Set<String> forgotten() throws IOException {
    return Doors.closed(List.copyOf(recorded().values()));
  }

  private static List<String> room(String name, Room before, Room now) {
    List<String> differences = new ArrayList<>();
    Set<String> titles = new TreeSet<>(before.answers().keySet());
    titles.addAll(now.answers().keySet());
    for (String title : titles) {
      String was = before.answers().getOrDefault(title, "(not recorded)\n");
      String is = now.answers().getOrDefault(title, "(not asked now)\n");
      if (!was.equals(is)) differences.add(name + ": " + title + "\n" + diff(was, is));
    }
    return differences;
  }

  private static String diff(String was, String is) {
    List<String> before = was.lines().toList();
    List<String> lines =
        DiffUtils.generateUnifiedDiff(
            "recorded", "now", before, DiffUtils.diff(before, is.lines().toList()), CONTEXT);
    return String.join("\n", lines.subList(2, lines.size())) + "\n";
  }

  private static Map<String, Room> recorded() throws IOException {
    Map<String, Room> rooms = new LinkedHashMap<>();
    for (Path file : files()) {
      String name = file.getFileName().toString().replace(".txt", "");
      rooms.put(name, Room.read(name, Files.readString(file)));
    }
    return rooms;
  }

  private static List<Path> files() throws IOException {
    if (!Files.isDirectory(FILES)) return List.of();
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }

  private static Path file(String room) {
    return FILES.resolve(room + ".txt");
  }
}
