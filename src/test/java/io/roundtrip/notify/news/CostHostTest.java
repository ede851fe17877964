package io.roundtrip.notify.news;

import io.roundtrip.Census;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class CostHostTest {
  @Rule public final HostRule jira = HostRule.alone("idle");

  @Test
  public void look() throws Exception {
    LiveProject project = LiveProject.in(jira);
    String item = project.epic("Dark mode");
    String other = project.epic("Other");
    String a = project.said("Ada Lindqvist", "Far too bright at night");
    String b = project.said("Grace Okafor", "Painful at five");
    project.link(item, a);
    Thread.sleep(8000);
    Census census = Census.of(jira, 0);
    project.link(item, b);
    say("link", census.since());
    Thread.sleep(5000);
    census.since();
    project.move(other, "In Progress");
    say("untracked", census.since());
    Thread.sleep(5000);
    say("untracked later", census.since());
    Thread.sleep(20000);
    census.since();
    Thread.sleep(61000);
    say("idle", census.since());
  }

  private static void say(String what, Map<String, Long> counts) {
    System.out.println(what + ": " + Census.sum(counts));
    counts.forEach((k, v) -> System.out.println("   " + v + "  " + k));
  }
}
