package minijira.web.velocity;

import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.LogChute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Velocity's warnings and errors go to the host's log. */
final class VelocityLog implements LogChute {
  private final Logger log;

  VelocityLog(String name) {
    log = LoggerFactory.getLogger("velocity." + name);
  }

  @Override
  public void init(RuntimeServices services) {}

  @Override
  public void log(int level, String message) {
    if (isLevelEnabled(level)) log.warn(message);
  }

  @Override
  public void log(int level, String message, Throwable cause) {
    if (isLevelEnabled(level)) log.warn(message);
  }

  @Override
  public boolean isLevelEnabled(int level) {
    return level >= LogChute.WARN_ID;
  }
}
