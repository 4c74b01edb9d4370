package fr.escalade.endurance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Commits one row after the other until it is killed, and says each once it is committed. Argument: the database. */
final class EcritureSansFin {

    private EcritureSansFin() {}

    public static void main(String[] arguments) throws Exception {
        try (Connection base = DriverManager.getConnection(arguments[0], "escalade", "");
                Statement ordre = base.createStatement()) {
            ordre.execute("create table ligne (numero integer primary key)");
            base.setAutoCommit(false);
            for (int numero = 1; ; numero++) {
                ordre.execute("insert into ligne values (" + numero + ")");
                base.commit();
                System.out.println(numero);
            }
        }
    }
}
