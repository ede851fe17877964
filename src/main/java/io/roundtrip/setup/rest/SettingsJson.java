package io.roundtrip.setup.rest;

import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A project's settings on the wire; the same names are taken back by PUT. */
public final class SettingsJson {
  /** False: what follows are the defaults, since nobody can read what was decided. */
  static final String READABLE = "readable";

  private SettingsJson() {}

  static Map<String, Object> of(Settings settings) {
    return of(Setting.ALL, settings);
  }

  public static Map<String, Object> of(List<Setting<?>> table, Settings settings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", settings.version());
    json.put(READABLE, settings.isReadable());
    table.forEach(setting -> json.put(setting.name(), setting.json(settings.decisions())));
    return json;
  }
}
