package minijira.plugin.descriptor;

/**
 * Why the plugin may not start.
 *
 * @param place file and line, module, entity or bean
 * @param fix what to do about it
 */
public record Problem(String place, String message, String fix) {
  @Override
  public String toString() {
    return place + ": " + message + " Fix: " + fix;
  }
}
