package io.roundtrip.setup.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.roundtrip.setup.CloneGuard;

/** At the first start of all, remembers which Jira this is. */
public final class RememberSite implements LifecycleAware {
  private final CloneGuard guard;

  public RememberSite(CloneGuard guard) {
    this.guard = guard;
  }

  @Override
  public void onStart() {
    guard.rememberSite();
  }

  @Override
  public void onStop() {}
}
