package minijira.node;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a test may tell or ask a node from outside, by name. */
public final class NodeControls {
  private final Map<String, Consumer<Map<String, String>>> commands = new ConcurrentHashMap<>();
  private final Map<String, Function<Map<String, String>, Map<String, Object>>> queries =
      new ConcurrentHashMap<>();

  public void command(String name, Consumer<Map<String, String>> action) {
    commands.put(name, action);
  }

  public void query(String name, Function<Map<String, String>, Map<String, Object>> answer) {
    queries.put(name, answer);
  }

  public void run(String name, Map<String, String> args) {
    known(commands, name).accept(args);
  }

  public Map<String, Object> ask(String name, Map<String, String> args) {
    return known(queries, name).apply(args);
  }

  private static <T> T known(Map<String, T> all, String name) {
    T found = all.get(name);
    if (found == null) throw new IllegalArgumentException(name + " is none of " + all.keySet());
    return found;
  }
}
