package minijira.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.boot.InboxView;
import minijira.boot.Mail;
import minijira.node.Components;
import minijira.node.NodeControls;
import minijira.plugin.PluginControl;
import minijira.store.Db;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.RequestLog;
import minijira.web.Response;

/** /rest/minijira/1: what only a test instrument has. For administrators. */
public final class TestRest {
  private static final String BASE = "/rest/minijira/1";

  private TestRest() {}

  public static void register(Rest rest) {
    rest.post(BASE + "/faults", TestRest::faults)
        .get(BASE + "/inbox", TestRest::inbox)
        .delete(BASE + "/inbox", TestRest::clear)
        .get(BASE + "/plugin", request -> Response.json(plugin(request)))
        .post(BASE + "/plugin/disable", request -> control(request, "disable"))
        .post(BASE + "/plugin/enable", request -> control(request, "enable"))
        .post(BASE + "/plugin/upgrade", request -> control(request, "install"))
        .get(BASE + "/statistics", TestRest::statistics)
        .get(BASE + "/requests", TestRest::requests);
  }

  private static Response faults(Request request) {
    request.requireAdmin();
    run("faults", strings(request.json()));
    return Response.empty();
  }

  private static Response inbox(Request request) {
    request.requireAdmin();
    InboxView inbox = view();
    String to = request.param("to");
    List<Mail> mails = to == null ? inbox.all() : inbox.to(to);
    return Response.json(mails);
  }

  private static Response clear(Request request) {
    request.requireAdmin();
    view().clear();
    return Response.empty();
  }

  private static Response control(Request request, String command) {
    request.requireAdmin();
    String problem = null;
    try {
      run(command, strings(request.json()));
    } catch (RuntimeException refused) {
      problem = String.valueOf(refused.getMessage());
    }
    Map<String, Object> state = plugin(request);
    if (problem != null) state.put("problem", problem);
    boolean failed = problem != null || state.get("loadError") != null;
    return Response.json(failed ? 409 : 200, state);
  }

  private static Map<String, Object> plugin(Request request) {
    request.requireAdmin();
    Map<String, Object> state =
        new LinkedHashMap<>(Components.get(NodeControls.class).ask("plugin", Map.of()));
    state.put("loadError", Components.get(PluginControl.class).loadError());
    return state;
  }

  private static Response statistics(Request request) {
    request.requireAdmin();
    List<String> threads = new ArrayList<>();
    Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .sorted()
        .forEach(threads::add);
    Runtime runtime = Runtime.getRuntime();
    return Response.json(
        Json.of(
            "statements",
            Components.get(Db.class).statements(),
            "threads",
            threads,
            "usedMemory",
            runtime.totalMemory() - runtime.freeMemory()));
  }

  /** The newest requests with the statements each cost, newest first. */
  private static Response requests(Request request) {
    request.requireAdmin();
    return Response.json(Components.get(RequestLog.class).newest(request.param("path", "")));
  }

  private static void run(String command, Map<String, String> args) {
    try {
      Components.get(NodeControls.class).run(command, args);
    } catch (IllegalArgumentException wrong) {
      throw Halt.badRequest(String.valueOf(wrong.getMessage()));
    }
  }

  private static InboxView view() {
    InboxView inbox = Components.find(InboxView.class);
    if (inbox == null) throw Halt.notFound("Mail goes to a server of its own.");
    return inbox;
  }

  private static Map<String, String> strings(Map<String, Object> json) {
    Map<String, String> strings = new LinkedHashMap<>();
    json.forEach((name, value) -> strings.put(name, String.valueOf(value)));
    return strings;
  }
}
