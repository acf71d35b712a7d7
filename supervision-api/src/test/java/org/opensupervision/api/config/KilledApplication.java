package org.opensupervision.api.config;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Runs in a process of its own, commits a row and waits to be killed. */
class KilledApplication {

    public static void main(String[] directory) throws Exception {
        var database = new EmbeddedDatabase(Path.of(directory[0]));
        database.start();
        var sql = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.username(), database.password()));
        sql.sql("create table promise (kept boolean)").update();
        sql.sql("insert into promise values (true)").update();
        System.out.println("committed");
        TimeUnit.MINUTES.sleep(5);
    }

    static Process start(Path directory) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var process = new ProcessBuilder(
                        java, "-cp", classPath, KilledApplication.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = process.inputReader();
        for (var line = output.readLine(); !"committed".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("ended before it committed");
            }
        }
        return process;
    }
}
