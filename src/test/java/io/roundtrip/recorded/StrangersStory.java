package io.roundtrip.recorded;

import io.roundtrip.Visitor;

/** Every door once without a log-in, and every door that reads JSON once with half a body. */
final class StrangersStory {
  private final Recorder to;

  StrangersStory(Story story) {
    this.to = story.to;
  }

  void play() {
    to.room("strangers");
    for (Doors.Rest door : Doors.rest()) {
      String type = door.verb().equals("GET") || door.verb().equals("DELETE") ? "" : json();
      to.ask("nobody", door.verb(), path(door), type, type.isEmpty() ? "" : "{}");
    }
    to.room("half-bodies");
    for (Doors.Rest door : Doors.rest())
      if (door.readsBody() && !door.path().endsWith("/rows"))
        to.ask("admin", door.verb(), path(door), json(), "{\"a\":");
    to.room("other-ways");
    for (Doors.Rest door : Doors.rest()) {
      Visitor.Answer answer = to.call("admin", "PATCH", path(door), json(), "{}");
      to.note("admin PATCH " + door.path(), to.answered(answer));
    }
    to.get("admin", Recorder.REST + "/nosuch");
    to.room("suggest");
    to.post("admin", Recorder.REST + "/index/rebuild", "");
  }

  private static String json() {
    return "application/json";
  }

  private static String path(Doors.Rest door) {
    String path =
        door.path()
            .replace("{key}", "REC")
            .replace("{issueKey}", "{epic}")
            .replace("{feedbackKey}", "{ada}")
            .replace("{operation}", "{merge}")
            .replace("{kind}", "shipped")
            .replace("{batch}", "none")
            .replace("{language}", "en");
    String id =
        path.startsWith("imports") ? "{file}" : path.startsWith("outbox") ? "{mail}" : "{ada-id}";
    return Recorder.REST + "/" + path.replace("{id}", id);
  }
}
