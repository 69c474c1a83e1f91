/// <reference path="../../src/page/server/mailparser.d.ts" />
