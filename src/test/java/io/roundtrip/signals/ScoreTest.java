package io.roundtrip.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;

public class ScoreTest {
  @Test
  public void effort_is_the_same_however_it_was_asked() {
    assertThat(Score.effort(6).normalised()).isEqualTo(6);
    assertThat(Score.ease(2).normalised()).isEqualTo(6);
    assertThat(Score.ease(7).normalised()).isEqualTo(1);
  }

  @Test
  public void nps_and_csat_are_normal_already() {
    assertThat(Score.nps(3).normalised()).isEqualTo(3);
    assertThat(Score.csat(5).normalised()).isEqualTo(5);
  }

  @Test
  public void happiness_runs_from_0_to_1_on_every_scale() {
    assertThat(Score.nps(10).happiness()).isEqualTo(1);
    assertThat(Score.csat(1).happiness()).isZero();
    assertThat(Score.effort(7).happiness()).isZero();
    assertThat(Score.ease(7).happiness()).isEqualTo(1);
  }

  @Test
  public void there_is_nothing_outside_the_scale() {
    assertThatThrownBy(() -> Score.nps(11)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Score.csat(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Score.effort(8)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Score.Kind.NPS.holds(0)).isTrue();
    assertThat(Score.Kind.NPS.holds(7.5)).isFalse();
    assertThat(Score.Kind.NPS.holds(Double.NaN)).isFalse();
    assertThat(Score.Kind.CES.holds(0)).isFalse();
  }

  @Test
  public void groups_are_derived_from_nps_alone() {
    assertThat(NpsGroup.of(Score.nps(9))).isEqualTo(NpsGroup.PROMOTER);
    assertThat(NpsGroup.of(Score.nps(8))).isEqualTo(NpsGroup.PASSIVE);
    assertThat(NpsGroup.of(Score.nps(6))).isEqualTo(NpsGroup.DETRACTOR);
    assertThat(Scores.NONE.npsGroup()).isEqualTo(NpsGroup.NOT_ASKED);
    assertThat(NpsGroup.of(Score.csat(5))).isEqualTo(NpsGroup.NOT_ASKED);
  }

  @Test
  public void channels_are_read_as_people_write_them() {
    assertThat(Channel.of(" In-App ")).contains(Channel.IN_APP);
    assertThat(Channel.of("e-mail")).contains(Channel.EMAIL);
    assertThat(Channel.of("pigeon")).isEmpty();
    for (Channel channel : Channel.values())
      assertThat(Channel.of(channel.word())).contains(channel);
  }
}
