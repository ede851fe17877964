package io.roundtrip.host.jira;

import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import io.roundtrip.host.Turns;
import java.util.function.Supplier;
import org.apache.log4j.Logger;

/** Jira's set-up before each turn and its clean-up after it. */
public final class JiraTurns implements Turns {
  private final JiraThreadLocalUtil threads;

  public JiraTurns(JiraThreadLocalUtil threads) {
    this.threads = threads;
  }

  @Override
  public <T> T take(Supplier<T> work) {
    threads.preCall();
    try {
      return work.get();
    } finally {
      cleanUp();
    }
  }

  /** Where Jira exports no log4j, it is not told where to complain. */
  private void cleanUp() {
    try {
      threads.postCall(Logger.getLogger(JiraTurns.class));
    } catch (NoClassDefFoundError noLog4j) {
      threads.postCall();
    }
  }
}
