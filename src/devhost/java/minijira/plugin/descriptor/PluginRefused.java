package minijira.plugin.descriptor;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plugin does not start; the message lists every problem found. */
public final class PluginRefused extends RuntimeException {
  private final transient List<Problem> problems;

  public PluginRefused(String plugin, List<Problem> problems) {
    this(plugin, problems, null);
  }

  public PluginRefused(String plugin, List<Problem> problems, @Nullable Throwable cause) {
    super(
        "The plugin "
            + plugin
            + " does not start. "
            + problems.size()
            + (problems.size() == 1 ? " problem:" : " problems:")
            + problems.stream().map(p -> "\n  - " + p).collect(Collectors.joining()),
        cause);
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
