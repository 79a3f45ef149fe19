package io.talkturn.report;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What runs are called where they are shown together: those of one name are told apart by the settings that differ among
 * them, for example “HAN-ROCK emotion · seed 3”. A name that nobody else has stays as it is.
 */
public final class RunNames {
    /** More settings than these are told only as far as they are needed. */
    private static final int TOLD = 3;

    private static final String BETWEEN = " · ";

    private final Map<RunFolder, Name> names = new HashMap<>();
    private final Map<RunFolder, Read> read;

    /** What a run is called: the name that it shares with others, and what tells it from them. */
    private record Name(String shared, String differs) {
        String whole() {
            return differs.isEmpty() ? shared : shared + BETWEEN + differs;
        }
    }

    /** The settings of a run, with the specification that they were read of. */
    private record Read(RunSpec spec, Map<String, String> settings) {}

    private RunNames(List<RunEntry> shown, Map<RunFolder, Read> before) {
        this.read = before;
        Map<String, List<RunEntry>> groups = shown.stream()
                .collect(Collectors.groupingBy(RunNames::shared, LinkedHashMap::new, Collectors.toList()));
        groups.forEach(this::name);
    }

    /** The names of runs that are shown together. */
    public static RunNames of(List<RunEntry> shown) {
        return new RunNames(shown, new HashMap<>());
    }

    /** The names of the runs that are shown now; what was read of those that stayed is not read again. */
    public RunNames next(List<RunEntry> shown) {
        Map<RunFolder, Read> kept = new HashMap<>(read);
        kept.keySet().retainAll(shown.stream().map(RunEntry::folder).collect(Collectors.toSet()));
        return new RunNames(shown, kept);
    }

    /** What a run is called; one that is not among those shown has its title. */
    public String of(RunEntry run) {
        Name name = names.get(run.folder());
        return name == null ? run.title() : name.whole();
    }

    /** What tells a run from the others, for narrow places: the settings alone where they share the name. */
    public String brief(RunEntry run) {
        Name name = names.get(run.folder());
        return name == null || name.differs().isEmpty() ? of(run) : name.differs();
    }

    /** A name that a person gave is kept; one that was made of settings gives way to those that matter here. */
    private static String shared(RunEntry run) {
        RunSpec spec = run.spec();
        if (spec == null
                || !run.title().equals(spec.network().runName(spec.training().seed()))) {
            return run.title();
        }
        return spec.architecture() + " " + spec.primary();
    }

    private void name(String shared, List<RunEntry> runs) {
        if (runs.size() == 1) {
            names.put(runs.getFirst().folder(), new Name(runs.getFirst().title(), ""));
            return;
        }
        List<String> differing = told(runs);
        Map<String, Integer> times = new HashMap<>();
        Map<RunFolder, String> all = new LinkedHashMap<>();
        for (RunEntry run : runs) {
            String differs = phrases(run, differing);
            all.put(run.folder(), differs);
            times.merge(differs, 1, Integer::sum);
        }
        all.forEach((folder, differs) -> {
            // the same settings twice: the folder's name begins with the time at which the run was made
            boolean isTwice = times.getOrDefault(differs, 0) > 1;
            String last = isTwice ? (differs.isEmpty() ? "" : BETWEEN) + folder.name() : "";
            names.put(folder, new Name(shared, differs + last));
        });
    }

    private String phrases(RunEntry run, List<String> keys) {
        RunSpec spec = run.spec();
        return spec == null
                ? ""
                : keys.stream()
                        .map(key -> SettingWords.phrase(spec, key, settings(run).getOrDefault(key, "")))
                        .filter(phrase -> !phrase.isEmpty())
                        .collect(Collectors.joining(BETWEEN));
    }

    /** The settings that are told of runs of one name, those that say most first. */
    private List<String> told(List<RunEntry> runs) {
        List<String> differing = differing(runs);
        if (differing.size() <= TOLD) {
            return differing;
        }
        List<String> chosen = new ArrayList<>();
        int kinds = 1;
        for (String key : differing) {
            List<String> more = new ArrayList<>(chosen);
            more.add(key);
            int now = kinds(runs, more);
            if (now > kinds) {
                chosen = more;
                kinds = now;
            }
        }
        return chosen;
    }

    private int kinds(List<RunEntry> runs, List<String> keys) {
        return new HashSet<>(runs.stream()
                        .map(run -> keys.stream()
                                .map(key -> settings(run).getOrDefault(key, ""))
                                .toList())
                        .toList())
                .size();
    }

    private List<String> differing(List<RunEntry> runs) {
        Set<String> keys = new TreeSet<>(SettingWords.ORDER);
        runs.forEach(run -> keys.addAll(settings(run).keySet()));
        return keys.stream()
                .filter(SettingWords::isTold)
                .filter(key -> kinds(runs, List.of(key)) > 1)
                .toList();
    }

    private Map<String, String> settings(RunEntry run) {
        RunSpec spec = run.spec();
        if (spec == null) {
            return Map.of();
        }
        Read known = read.get(run.folder());
        if (known == null || !known.spec().equals(spec)) {
            known = new Read(spec, SpecSettings.of(spec));
            read.put(run.folder(), known);
        }
        return known.settings();
    }
}
