package minijira.plugin.descriptor;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that it is reported together. */
public final class Problems {
  private final List<Problem> all = new ArrayList<>();

  public void add(String place, String message, String fix) {
    Problem problem = new Problem(place, message, fix);
    if (!all.contains(problem)) all.add(problem);
  }

  public List<Problem> all() {
    return List.copyOf(all);
  }

  public boolean none() {
    return all.isEmpty();
  }

  /** Ends the start if anything was found. */
  public void refuse(String plugin) {
    if (!none()) throw new PluginRefused(plugin, all());
  }
}
