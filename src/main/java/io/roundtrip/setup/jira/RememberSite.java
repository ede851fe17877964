package io.roundtrip.setup.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.roundtrip.setup.SafetyBrakes;

/** At the first start of all, remembers which Jira this is. */
public final class RememberSite implements LifecycleAware {
  private final SafetyBrakes brakes;

  public RememberSite(SafetyBrakes brakes) {
    this.brakes = brakes;
  }

  @Override
  public void onStart() {
    brakes.rememberSite();
  }

  @Override
  public void onStop() {}
}
