package io.roundtrip.setup.address;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.KnownSettings;
import io.roundtrip.setup.ProjectPlaces;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keys of the projects that are on and name no address where answers are read, if any is on. */
final class UnansweredProjects implements Supplier<Optional<List<String>>> {
  private final KnownSettings settings;
  private final ProjectPlaces places;

  UnansweredProjects(KnownSettings settings, ProjectPlaces places) {
    this.settings = settings;
    this.places = places;
  }

  /** One query, whatever the number of projects. */
  @Override
  public Optional<List<String>> get() {
    Map<ProjectId, Settings> on = settings.on();
    return on.isEmpty() ? Optional.empty() : Optional.of(without(on));
  }

  private List<String> without(Map<ProjectId, Settings> on) {
    return on.entrySet().stream()
        .filter(each -> each.getValue().get(Setting.REPLY_TO).isEmpty())
        .map(each -> places.key(each.getKey()))
        .sorted()
        .toList();
  }
}
