package io.talkturn.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Slurm with two nodes of one core each on this very computer; tests are skipped, visibly, where it cannot be started. */
final class TwoNodes implements AutoCloseable {
    private static final int PORT = 26817;

    private final Path folder;
    private final Path configuration;

    private TwoNodes(Path folder) {
        this.folder = folder;
        this.configuration = folder.resolve("slurm.conf");
    }

    /** Starts it, with its files below a folder. */
    static TwoNodes start(Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/slurmctld")), "slurm-wlm is not installed");
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/munged")), "munge is not installed");
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can start the daemons");
        TwoNodes nodes = new TwoNodes(folder);
        nodes.munge();
        nodes.configure();
        nodes.shell("slurmctld && slurmd -N node1 && slurmd -N node2");
        nodes.await(
                "two nodes are idle",
                () -> nodes.say("sinfo", "-h", "-N", "-o", "%t")
                                .lines()
                                .filter(line -> line.strip().equals("idle"))
                                .count()
                        == 2);
        return nodes;
    }

    private void munge() throws IOException, InterruptedException {
        shell("mkdir -p /run/munge /var/log/munge /var/lib/munge"
                + " && chown munge: /run/munge /var/log/munge /var/lib/munge /etc/munge /etc/munge/munge.key"
                + " && chmod 0755 /run/munge && (pgrep munged || su -s /bin/sh munge -c /usr/sbin/munged)");
    }

    private void configure() throws IOException {
        for (String name : List.of("state", "spool-node1", "spool-node2")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(configuration, """
                ClusterName=talkturn
                SlurmctldHost=localhost
                AuthType=auth/munge
                CredType=cred/munge
                SlurmUser=root
                SlurmdUser=root
                ProctrackType=proctrack/pgid
                TaskPlugin=task/none
                SelectType=select/cons_tres
                SelectTypeParameters=CR_Core
                StateSaveLocation=DIR/state
                SlurmdSpoolDir=DIR/spool-%n
                SlurmctldPort=PORT0
                SlurmctldPidFile=DIR/ctld.pid
                SlurmdPidFile=DIR/slurmd-%n.pid
                SlurmctldLogFile=DIR/ctld.log
                SlurmdLogFile=DIR/slurmd-%n.log
                ReturnToService=2
                JobRequeue=1
                MinJobAge=3600
                SchedulerParameters=bf_interval=1,sched_interval=1
                NodeName=node1 NodeHostname=localhost NodeAddr=127.0.0.1 Port=PORT1 CPUs=1 RealMemory=2000
                NodeName=node2 NodeHostname=localhost NodeAddr=127.0.0.1 Port=PORT2 CPUs=1 RealMemory=2000
                PartitionName=main Nodes=node1,node2 Default=YES MaxTime=60 State=UP
                """.replace("DIR", folder.toString())
                .replace("PORT0", Integer.toString(PORT))
                .replace("PORT1", Integer.toString(PORT + 1))
                .replace("PORT2", Integer.toString(PORT + 2)));
    }

    /** Slurm's commands with this cluster's configuration. */
    Commands commands() {
        return words -> {
            try {
                ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
                environment(builder.environment());
                Process process = builder.start();
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Commands.Said(process.waitFor(), out);
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        };
    }

    private void environment(Map<String, String> environment) {
        environment.put("SLURM_CONF", configuration.toString());
    }

    /** What a command prints. */
    String say(String... words) {
        return commands().run(List.of(words)).out();
    }

    private void shell(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start.log").toFile());
        environment(builder.environment());
        Process process = builder.start();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        assumeTrue(
                ended && process.exitValue() == 0,
                () -> "Slurm cannot be started here: " + line + ", see " + folder.resolve("start.log"));
    }

    private void await(String what, BooleanSupplier until) throws InterruptedException {
        for (int i = 0; i < 150 && !until.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assumeTrue(until.getAsBoolean(), "Slurm does not come up here: " + what);
    }

    /** Ends all, and waits for that: what still writes would be in the way of those who clear the folder. */
    @Override
    public void close() {
        say("scancel", "-u", "root");
        List<ProcessHandle> daemons = Stream.of("ctld.pid", "slurmd-node1.pid", "slurmd-node2.pid")
                .flatMap(this::process)
                .toList();
        say("scontrol", "shutdown");
        daemons.forEach(daemon -> {
            try {
                daemon.onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                daemon.destroyForcibly();
            }
        });
    }

    private Stream<ProcessHandle> process(String file) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(folder.resolve(file)).strip()))
                    .stream();
        } catch (IOException | NumberFormatException e) {
            return Stream.empty(); // it is gone already
        }
    }
}
