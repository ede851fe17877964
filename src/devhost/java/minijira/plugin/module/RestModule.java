package minijira.plugin.module;

import java.util.List;

/**
 * A rest module at /rest/PATH/VERSION; path without slashes at its ends.
 *
 * @param place where it stands in the descriptor
 */
public record RestModule(
    String key, String path, String version, List<Class<?>> resourcesAndProviders, String place) {}
