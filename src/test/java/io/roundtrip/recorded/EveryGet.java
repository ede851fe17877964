package io.roundtrip.recorded;

import java.util.List;

/** The address of every GET of our REST. */
public final class EveryGet {
  private EveryGet() {}

  /** With real things in the holes. */
  public static List<String> of(String project, String issue) {
    return Doors.rest().stream()
        .filter(door -> door.verb().equals("GET"))
        .map(
            door ->
                "/rest/roundtrip/1.0/"
                    + door.path()
                        .replace("{key}", project)
                        .replace("{issueKey}", issue)
                        .replace("{id}", "1")
                        .replace("{kind}", "shipped")
                        .replace("{language}", "en"))
        .toList();
  }
}
