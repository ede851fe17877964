package minijira.plugin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What an administrator may do with the plugin while the node runs. */
public interface PluginControl {
  /**
   * Starts the installed plugin. A PluginRefused if it cannot, which {@link #loadError} repeats.
   */
  void enable();

  /** Stops it; its data stay. */
  void disable();

  /** Takes this jar instead of the present one and starts it. */
  void install(Path jar);

  /** Why it did not start; null if it did, or if it was disabled on purpose. */
  @Nullable String loadError();
}
