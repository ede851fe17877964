package io.roundtrip.setup.check;

import java.util.List;

/**
 * What the self-check found.
 *
 * @param plugin our version
 */
public record Report(String plugin, SiteFacts site, List<Finding> findings) {
  public Report {
    findings = List.copyOf(findings);
  }

  /** Nothing that is needed is missing. */
  public boolean isGreen() {
    return findings.stream().noneMatch(finding -> finding.state() == Finding.State.RED);
  }
}
