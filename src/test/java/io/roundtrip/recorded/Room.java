package io.roundtrip.recorded;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of one room, in the order they were given, as a file that can be read. */
final class Room {
  private static final String MARK = "=== ";

  final String name;
  private final Map<String, String> answers = new LinkedHashMap<>();

  Room(String name) {
    this.name = name;
  }

  static Room read(String name, String file) {
    Room room = new Room(name);
    for (String part : file.split("(?m)^" + MARK)) {
      int end = part.indexOf('\n');
      if (end > 0) room.answers.put(part.substring(0, end), part.substring(end + 1).strip() + "\n");
    }
    return room;
  }

  /** The same question asked again gets a number. */
  void keep(String title, String answer) {
    String unique = title;
    for (int i = 2; answers.containsKey(unique); i++) unique = title + "  (" + i + ")";
    answers.put(unique, answer.strip() + "\n");
  }

  Map<String, String> answers() {
    return Collections.unmodifiableMap(answers);
  }

  String file() {
    StringBuilder file = new StringBuilder();
    answers.forEach(
        (title, answer) ->
            file.append(MARK).append(title).append('\n').append(answer).append('\n'));
    return file.toString();
  }
}
