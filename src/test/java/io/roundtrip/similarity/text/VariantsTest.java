package io.roundtrip.similarity.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class VariantsTest {
  @Test
  public void different_platforms_clash() {
    assertThat(platforms("iOS: list does not scroll", "Android: list does not scroll")).isTrue();
    assertThat(platforms("Crash on Windows", "Crash on Linux")).isTrue();
  }

  @Test
  public void words_for_one_platform_do_not_clash() {
    assertThat(platforms("iPhone: list does not scroll", "List does not scroll on iPad")).isFalse();
    assertThat(platforms("iOS and Android: crash", "Android: crash")).isFalse();
    assertThat(platforms("Crash", "Android: crash")).isFalse();
  }

  @Test
  public void different_versions_clash() {
    assertThat(versions("Upgrade to 4.2 fails", "Upgrade to 5.0 fails")).isTrue();
    assertThat(versions("Upgrade to v4.2 fails", "Upgrade to 4.2 fails")).isFalse();
    assertThat(versions("Upgrade fails", "Upgrade to 5.0 fails")).isFalse();
  }

  private static boolean platforms(String a, String b) {
    return Variants.platformsClash(Variants.of(a), Variants.of(b));
  }

  private static boolean versions(String a, String b) {
    return Variants.versionsClash(Variants.of(a), Variants.of(b));
  }
}
