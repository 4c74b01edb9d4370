console.log("rien encore");
