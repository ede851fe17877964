package io.roundtrip.setup.address;

import io.roundtrip.setup.KnownSettings;
import io.roundtrip.setup.ProjectPlaces;
import io.roundtrip.setup.setting.Setting;
import java.util.List;
import java.util.function.Supplier;

/** The keys of the projects that are on and name no address where answers are read. */
final class UnansweredProjects implements Supplier<List<String>> {
  private final KnownSettings settings;
  private final ProjectPlaces places;

  UnansweredProjects(KnownSettings settings, ProjectPlaces places) {
    this.settings = settings;
    this.places = places;
  }

  /** One query, whatever the number of projects. */
  @Override
  public List<String> get() {
    return settings.on().entrySet().stream()
        .filter(each -> each.getValue().get(Setting.REPLY_TO).isEmpty())
        .map(each -> places.key(each.getKey()))
        .sorted()
        .toList();
  }
}
