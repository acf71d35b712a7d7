package org.opensupervision.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.task.Stage;
import org.opensupervision.benchmarks.task.Task;

/** The process of one contender: does the tasks that come in, one after the other, until there are no more. */
final class Worker {

    private Worker() {}

    public static void main(String... arguments) throws Exception {
        Entrant entrant = Entrant.valueOf(arguments[0]);
        Database database = entrant.database(Integer.parseInt(arguments[1]));
        ObjectOutputStream answers = new ObjectOutputStream(System.out);
        answers.flush();
        // What libraries print must not come between the answers.
        System.setOut(System.err);
        try (ObjectInputStream tasks = new ObjectInputStream(System.in);
                Stage stage = new Stage(entrant.open(database), database)) {
            serve(tasks, stage, answers);
        }
        System.exit(0);
    }

    private static void serve(ObjectInputStream tasks, Stage stage, ObjectOutputStream answers)
            throws IOException, ClassNotFoundException {
        try {
            while (true) {
                answers.writeObject(answer((Task) tasks.readObject(), stage));
                answers.flush();
            }
        } catch (EOFException _) {
            // The other side has what it wanted.
        }
    }

    private static Answer answer(Task task, Stage stage) {
        try {
            Map<String, Double> figures = task.run(stage);
            return Answer.of(figures);
        } catch (Exception | LinkageError failure) {
            return Answer.of(failure);
        }
    }
}
