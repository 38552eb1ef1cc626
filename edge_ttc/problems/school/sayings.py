"""Everyday word problems of one to four steps, as templates: ``wording | step; step``.

``[x|y]`` is a choice, ``[1#x|y]`` and ``[1#u|v]`` are drawn together (x with u), ``{N}`` ``{M}`` ``{K}`` are people (``{He}`` ``{he}`` ``{his}`` ``{him}`` go with ``{N}``),
``{T}`` ``{U}`` are kinds of things, ``{box}`` is a container, ``{W}`` a worker, lower-case letters are numbers.
A step names numbers, or ``$1`` for the result of the first step; the last result is the answer.
"""

from __future__ import annotations

SAYINGS = """
{N} has {a} {T} and [eats|loses|sells|uses|gives away|breaks|throws away] {b}[| of them]. [How many are left?|How many {T} are left?|How many {T} does {he} have left?|How many are there now?] | a-b
{N} had {a} {T}. {He} [ate|lost|sold|used|gave away|broke|gave {M}|dropped] {b}[| of them]. How many [{T} |]does {he} have [now|left]? | a-b
There [are|were] {a} {people} on [the|a] [bus|train|boat|plane|ship]. {b} [get off|got off|leave|left]. How many {people} are [still on it|left|still on board|on it now]? | a-b
There are {a} {people} [in|at] the [room|park|library|pool|shop|museum|party]. {b} [go home|leave|walk out]. How many [are still there|are left|stay|{people} remain]? | a-b
[1#I|We] had {a} dollars. [1#I|We] spent {b} dollars on [a game|food|a book|a hat|lunch|a toy|shoes]. How much [money |]do [1#I|we] have [left|now]? | a-b
{N} has {a} dollars. {He} [buys|bought] a [book|game|hat|bag|toy|lamp|cake] for {b} dollars. How much [money |]does {he} have [left|now]? | a-b
A [cake|pizza|pie] [is|was] cut into {a} [1#slices|pieces]. {N} [eats|ate] {b} [1#slices|pieces]. How many are left? | a-b
There were {a} [birds|bees|crows|ducks] [in the tree|on the roof|on the lake|on a wire]. {b} [flew away|flew off|left]. How many [are left|stayed|are there now]? | a-b
[1#There are|A class has] {a} [students|children|pupils|kids][1# in a class.|.] {b} [of them |]are [2#boys|girls]. How many are [2#girls|boys]? | a-b
{a} people [work|sit|are] in an office. {b} are [1#women|men|away|new]. How many are [1#men|women|not|not]? | a-b
{N} needs {a} dollars for a [bike|phone|trip|game|guitar|camera]. {He} [has|already has|has saved] {b}[| dollars]. How [much more|many more dollars] does {he} need? | a-b
{N} [wants to|must|has to] [1#read|write|learn|walk|run] {a} [1#pages|lines|words|miles|kilometers]. {He} has done {b}. How many are left[| to do]? | a-b
A book has {a} pages. {N} has read {b} pages. How many pages [are left|does {he} have left|are left to read]? | a-b
A rope is {a} [1#meters|cm|feet] long. {N} cuts off {b} [1#meters|cm|feet]. How long is the rest? | a-b
The temperature was {a} degrees [in the morning|at noon|at 8 am] and [fell|dropped|went down] by {b} degrees[| by night]. What [is|was] it [now|then|at night]? | a-b
{N} is {a} years old. {M} is {b} years younger. How old is {M}? | a-b
{N} is {a} years old and {M} is {b}. How much older is {N}[| than {M}]? | a-b
{N} has {a} {T} and {M} has {b}. How many more [{T} |]does {N} have[| than {M}]? | a-b
How many more {T} does {N} have than {M} if {N} has {a} and {M} has {b}? | a-b
A [tank|barrel|bucket|pool|bottle] holds {a} liters. There are {b} liters in it. How [much more|many more liters] [fit|can it hold|can go in]? | a-b
A [shirt|coat|bike|table|chair|phone] costs {a} dollars. It is {b} dollars cheaper [now|in a sale|today]. How much does it cost[ now|]? | a-b
{N} [baked|made|picked|bought] {a} {T} and {b} were [bad|sold|eaten|broken|gone]. How many [good ones |]were left? | a-b
[A shop|A store|The baker] had {a} {T} and sold {b}[| of them]. How many {T} [are left|are not sold|does it have now]? | a-b
What is {a} [minus|take away|less] {b}? | a-b
What is the difference between {a} and {b}? | a-b
[Take|Subtract] {b} from {a}. | a-b
{N} [has|had|got] {a} {T} and [gets|buys|finds|wins|makes|is given] {b} more. How many {T} does {he} have[| now| in all| altogether]? | a+b
{N} had {a} {T}. {M} [gave|gives] {him} {b}[| more| {T}]. How many [{T} |]does {he} have [now|in all|altogether]? | a+b
{N} picked {a} {T} and {his} [sister|brother|friend|mother|cousin] picked {b}. How many [{T} |]did they pick [altogether|in all|together|in total]? | a+b
{N} has {a} {T} and {M} has {b}[| {T}]. How many [{T} |]do they have [together|in all|altogether|in total]? | a+b
[I|We] [saw|found|counted|bought] {a} {T} and {b} {U}. How many [is that|things is that|are there] in all? | a+b
There are {a} red {T} and {b} [blue|green|white|black|yellow] {T}. How many {T} are there[| in all| altogether| in total]? | a+b
There are {a} {T} and {b} {U} [in a bag|on a table|in a box|on the shelf|in the garden]. How many things are there[| in all]? | a+b
There are {a} boys and {b} girls in a [class|school|club|team|choir]. How many [children|students|kids] are there[| in all]? | a+b
{N} [walked|ran|drove|rode] {a} [1#miles|km|kilometers] on [Monday|Saturday|Friday] and {b} [1#miles|km|kilometers] on [Tuesday|Sunday]. How far [is that|did {he} go] in all? | a+b
{N} [read|wrote|learned] {a} [1#pages|words] on [Monday|Friday] and {b} on [Tuesday|Saturday]. How many [1#pages|words] is that [in all|in total|altogether]? | a+b
A [pen|book|hat|cake|ball] costs {a} dollars and a [bag|coat|lamp|game|toy] costs {b} dollars. How much do they cost together? | a+b
{N} is {a} years old. {His} [1#sister|brother|cousin|friend] is {b} years older. How old is {his} [1#sister|brother|cousin|friend]? | a+b
My [1#sister|brother|friend|cousin] is {b} years older than me. I am {a}. How old is [1#she|he|he|she]? | a+b
I am {a} years old. How old will I be in {b} years? | a+b
{N} is {a} years old[ now|]. How old will {he} be [in {b} years|{b} years from now]? | a+b
The temperature was {a} degrees [in the morning|at 6 am] and [rose|went up] by {b} degrees[| by noon]. What [is|was] it [now|then|at noon]? | a+b
A [plant|tree|child] [is|was] {a} cm tall. It grew {b} cm. How tall is it now? | a+b
{N} [spent|paid] {a} dollars and has {b} dollars left. How much [money |]did {he} have [before|at first]? | a+b
{N} gave away {a} {T} and has {b} left. How many did {he} have [before|at first|in the beginning]? | a+b
I am thinking of a number. If I [subtract|take away] {a}[ from it|] I get {b}. What is [my|the] number? | a+b
I [think|am thinking] of a number. [1#If I add|I add] {b} to it [1#I|and] get {a}. What is [my|the] number? | a-b
What is {a} [plus|and|added to] {b}? | a+b
[Add|What is the sum of] {a} and {b}. | a+b
There are {a} {people} on a bus. {b} more get on. How many are on the bus now? | a+b
There are {a} {people} [on|in] [the bus|the train|a boat]. {b} get off and {c} get on. How many {people} are [on it|there] now? | a-b; $1+c
A [bus|train|boat] [starts|leaves] with {a} {people}. At the first stop {b} get on and {c} get off. How many are [on it|left|on board] now? | a+b; $1-c
{N} has {a} {T}. {He} [finds|buys|gets|wins] {b} more and then [loses|gives away|sells|eats] {c}. How many [{T} |]does {he} have now? | a+b; $1-c
{N} had {a} {T}. {He} [gave|sold] {b} to {M} and {c} to {K}. How many [{T} |]does {he} have left? | a-b; $1-c
I had {a} dollars. I [bought|paid for] a [coat|game|hat] for {b} dollars and [shoes|a bag|a book] for {c} dollars. How much is left? | a-b; $1-c
{N} has {a} dollars and buys a [pen|book|cake] for {b} dollars and a [ball|toy|cap] for {c} dollars. How much money [is left|does {he} have now]? | a-b; $1-c
There were {a} [birds|ducks] [1#in a tree|in the park|by the lake]. {b} flew away and [then |]{c} came back. How many are [1#in the tree|in the park|there] now? | a-b; $1+c
A baker made {a} [rolls|cakes|pies|buns] in the morning and {b} in the afternoon. {He} sold {c}[| of them]. How many are left? | a+b; $1-c
{N} read {a} pages on [Monday|Friday] and {b} pages on [Tuesday|Saturday]. The book has {c} pages. How many pages are left[| to read]? | a+b; c-$1
There are {a} red, {b} [blue|white] and {c} [green|black] {T} in a bag. How many {T} are there[| in all]? | a+b; $1+c
There are {a} red {T}, {b} blue {T} and {c} green {T}. How many {T} [are there|are there in all|is that]? | a+b; $1+c
{N} [has|picked|found|sold] {a} {T}, {M} {b} and {K} {c}. How many [is that|{T} do they have|is it] in all? | a+b; $1+c
{N} has {a} {T}. {M} has {b} more[| {T}] than {N}. How many [{T} |]do they have [together|in all|altogether]? | a+b; a+$1
{N} has {a} {T}. {M} has {b} fewer[| {T}] than {N}. How many [{T} |]do they have [together|in all|altogether]? | a-b; a+$1
{N} has {p} times as many {T} as {M}. {M} has {a}[| {T}]. How many [{T} |]do they have [together|in all|altogether]? | a*p; $1+a
{N} has twice as many {T} as {M}. {M} has {a}. How many [{T} |]do they have [together|in all]? | a*2; $1+a
{N} has twice as many {T} as {M}. {M} has {a}. How many [{T} |]does {N} have? | a*2
{N} has {a} {T}. {M} has [twice|double] as many. How many [{T} |]does {M} have? | a*2
{N} has {a} {T} and {M} has {p} times as many. How many [{T} |]does {M} have? | a*p
A farmer has {a} [cows|hens|goats] and [twice as many|double as many] [1#sheep|pigs|ducks]. How many [1#sheep|pigs|ducks] does [he|she] have? | a*2
A farmer has {a} [cows|hens|goats] and [twice as many|double as many] [sheep|pigs|ducks]. How many animals [does he have|are there] [in all|altogether]? | a*2; $1+a
{N} is {a} years old. {His} [1#mother|father|aunt|uncle|teacher] is {p} times as old. How old is {his} [1#mother|father|aunt|uncle|teacher]? | a*p
{N} is {a} years old. {His} [1#grandmother|grandfather] is {p} times as old. How old is {his} [1#grandmother|grandfather]? | a*p
{N} sold {a} {T} on [Monday|Saturday] and half as many on [Tuesday|Sunday]. How many did {he} sell [on both days|in all|altogether]? | a/2; a+$1
A shop sold {a} {T} in [May|June] and twice as many in [July|August]. How many did it sell [in both months|in all|altogether]? | a*2; a+$1
{N} has {a} {T}. {M} has half as many. How many does {M} have? | a/2
Half of [the |]{a} [students|children|kids|players][ in a class|] are [1#girls|boys]. How many [1#girls|boys] are there? | a/2
{N} has {a} {T}. {He} gives half of them to {M}. How many [does {he} have left|are left|does {M} get]? | a/2
A [quarter|fourth] of [the |]{a} [students|people|children] [walk|cycle|go by bus]. How many [is that|do that]? | a/4
A third of [the |]{a} [students|people|children|cars] are [late|new|red|old]. How many [is that|are there]? | a/3
A [shirt|coat|bike|book|game] costs {a} dollars. It is [on sale for|now at] half [price|the price]. How much [does it cost|is it] now? | a/2
There are {a} {box} with {b} {T} in each. How many {T} are there[| in all| in total| altogether]? | a*b
{N} [buys|bought|has|gets] {a} {box} of {T} with {b} [{T} |]in each[ box| of them|]. How many {T} [does {he} have|is that|are there]? | a*b
I [bought|have|got] {a} {box} of {T} with {b} in each. How many {T} do I have? | a*b
[Each|One|A] [1#ticket|book|shirt|pen|cake|toy|meal] costs {a} dollars. How much do {b} [1#tickets|books|shirts|pens|cakes|toys|meals] cost? | a*b
How much do {b} {T} cost at {a} dollars each? | a*b
{N} buys {b} {T} for {a} dollars each. How much does {he} [pay|spend][| in all]? | a*b
{N} [saves|earns|gets|spends] {a} dollars [a|each|every|per] [1#week|day|month]. How much is that [after|in] {b} [1#weeks|days|months]? | a*b
{N} earns {a} dollars an hour. How much does {he} earn in {b} hours? | a*b
{N} [runs|walks|swims|cycles] {a} [1#miles|km|laps] [every day|a day|each day|per day]. How many [1#miles|km|laps] [is that|does {he} do] in {b} days? | a*b
{N} [1#runs|walks|reads|drinks|eats|makes|writes] {a} [1#miles|miles|pages|cups|apples|cards|pages] [every day|a day|each day]. How many [is that|is it] in a week? | a*7
{N} [1#runs|walks|reads|drinks|eats|makes|writes] {a} [1#miles|miles|pages|cups|apples|cards|pages] [every day|a day|each day]. How many [is that|is it] in [two|2] weeks? | a*14
A family [1#drinks|eats|drinks|uses] {a} [1#bottles|loaves|cartons|bags] of [1#milk|bread|juice|rice] a [2#day|week]. How many [do they use|is that] in {b} [2#days|weeks]? | a*b
It takes {a} minutes to [wash|paint|fix|clean|check] one [car|room|bike|desk|dish]. How [long|many minutes] does it take [to do|for] {b}[| of them]? | a*b
If [a|one] [car|train|bus] [goes|travels|drives|moves] {a} [miles|km] [per hour|an hour|in one hour], how far does it go in {b} hours? | a*b
A [car|train|bus|plane] [goes|travels|drives] [at |]{a} [miles|km] [per hour|an hour] for {b} hours. How far [is that|does it go|does it travel]? | a*b
How many legs do {a} [dogs|cats|cows|horses|chairs|tables|sheep] have? | a*4
How many legs do {a} [hens|birds|ducks|people|children] have? | a*2
How many [wheels|tires] do {a} cars have? | a*4
There are {a} [cars|bikes|people|dogs]. Each has {p} [1#wheels|parts|bags|spots]. How many [1#wheels|parts|bags|spots] are there[| in all]? | a*p
[A|The] [hall|cinema|theater|stadium|class] has {a} rows [with|of] {b} [1#seats|chairs|desks][| in each| each]. How many [1#seats|chairs|desks] are there[| in all]? | a*b
{N} gave each of {his} {a} [friends|children|grandchildren|cousins] {b} [1#dollars|{T}]. How [1#much|many] did {he} give away? | a*b
[A dozen|12] [eggs|rolls|pens] cost {a} dollars. How much do {b} dozen cost? | a*b
How many [eggs|pens|things] are in {a} dozen? | a*12
How many [days|nights] are in {a} weeks? | a*7
How many months are in {a} years? | a*12
How many hours are in {a} days? | a*24
How many minutes are in {a} hours? | a*60
How many seconds are in {a} minutes? | a*60
How many cents are in {a} dollars? | a*100
How many [centimeters|cm] are in {a} meters? | a*100
How many [days|weeks] are in {a} years if a year has {b}? | a*b
A [film|movie|lesson|match|trip] lasts {a} hours. How many minutes is that? | a*60
A [film|movie|lesson|match|show] starts at {p} [pm|o'clock] and lasts {q} hours. How many minutes does it last? | q*60
{N} has {p} quarters and {q} dimes. How many cents [does {he} have|is that]? | p*25; q*10; $1+$2
{N} has {p} dimes and {q} nickels. How many cents [does {he} have|is that]? | p*10; q*5; $1+$2
{N} has {p} [quarters|coins of 25 cents]. How many cents is that? | p*25
What is {a} times {b}? | a*b
What is {a} [multiplied by|times] {b} plus {c}? | a*b; $1+c
What is {a} times {b} minus {c}? | a*b; $1-c
What is {a} plus {b} times {c}? | b*c; a+$1
[Multiply|What is the product of] {a} and {b}. | a*b
What is [double|twice] {a}? | a*2
{N} [shares|splits|divides] {a} {T} [equally |]among {b} [friends|children|people]. How many does each [get|one get]? | a/b
{b} [1#friends|children|people] [share|split] {a} {T} equally. How many does each [1#friend|child|person] get? | a/b
{b} friends share a bill of {a} dollars equally. How much does each pay? | a/b
We have {a} [chairs|desks|plants|books] and [want to put|put] them in {b} equal rows. How many are in each row? | a/b
{a} {T} are put [in|into] {b} [equal |]{box}. How many [{T} |]are in each? | a/b
A [1#box|bag|pack|tray|case] holds {b} {T}. How many [1#boxes|bags|packs|trays|cases] [do I need|does {N} need|are needed] for {a} {T}? | a/b
A [1#bottle|can|jug|bucket] holds {b} liters. How many [1#bottles|cans|jugs|buckets] can [I|you|we] fill with {a} liters[| of water| of milk]? | a/b
A [rope|ribbon|board|pipe] is {a} [1#meters|cm|feet] long. It is cut into pieces of {b} [1#meters|cm|feet]. How many pieces are there? | a/b
A [rope|ribbon|board|pipe] of {a} [meters|cm|feet] is cut into {b} equal pieces. How long is each piece? | a/b
{N} has {a} {T} and puts {b} in each {one}. How many {box} [does {he} need|are there|does {he} fill]? | a/b
{N} [paints|fixes|cleans|checks|makes] {b} [rooms|cars|desks|toys|cards] a day. How many days does {he} need for {a}? | a/b
A {W} [makes|packs|fixes|cleans|paints] {b} {T} [1#a day|an hour|per day]. How many [1#days|hours|days] [does it take|are needed] for {a} {T}? | a/b
{N} has {a} [pages|miles|tasks] to do and does {b} a day. How many days does it take? | a/b
{b} [tickets|shirts|books|meals] cost {a} dollars. How much does one cost? | a/b
A [car|train|bus] [goes|travels] {a} [1#miles|km|miles|km] in {b} hours. How [1#far does it go in one hour|fast is it|many miles per hour is that|many km per hour is that]? | a/b
There are {a} [students|people|players]. They [make|form] [1#groups|teams] of {b}. How many [1#groups|teams] are there? | a/b
What is {a} divided by {b}? | a/b
How many times does {b} go into {a}? | a/b
There are {a} tables with {b} chairs each[,| and] and {c} extra chairs. How many chairs are there[| in all| in total]? | a*b; $1+c
{N} had {a} {box} of {b} {T}. {He} [broke|lost|sold|ate|used] {c}[| {T}]. How many [good |]{T} [are left|does {he} have]? | a*b; $1-c
{N} has {a} {box} with {b} {T} each and {c} loose {T}. How many {T} [are there|does {he} have][| in all]? | a*b; $1+c
[A cinema|A theater|A hall|The stadium] has {a} rows with {b} seats. {c} seats are [taken|full|sold|used]. How many [seats |]are [free|left|empty]? | a*b; $1-c
{N} bought {a} [1#kilos|pounds|bags] of [apples|rice|sugar|nuts] at {b} dollars a [1#kilo|pound|bag] and a [melon|cake|ham] for {c} dollars. How much did {he} pay? | a*b; $1+c
{N} buys {a} {T} at {b} dollars each. {He} pays with {c} dollars. How much change does {he} get? | a*b; c-$1
One [1#notebook|cup|cake] costs {p} dollars and one [2#pen|plate|bun] costs {q} dollars. How much do {a} [1#notebooks|cups|cakes] and {b} [2#pens|plates|buns] cost? | a*p; b*q; $1+$2
{N} buys {a} {T} at {p} dollars each and {b} {U} at {q} dollars each. How much does {he} pay[| in all]? | a*p; b*q; $1+$2
There are {a} [1#cows|dogs|cars] and {b} [1#hens|birds|bikes]. How many [1#legs|legs|wheels] are there? | a*4; b*2; $1+$2
A [plant|tree] is {a} cm tall. It grows {b} cm [every|each|a] [1#week|month|day]. How tall is it after {c} [1#weeks|months|days]? | b*c; a+$1
{N} has {a} dollars and saves {b} dollars [a|every] week. How much does {he} have after {c} weeks? | b*c; a+$1
{N} has {a} {T} and [uses|eats|sells] {b} [a|every|each] day. How many are left after {c} days? | b*c; a-$1
{N} works {a} hours a day for {b} days and earns {c} dollars an hour. How much does {he} earn? | a*b; $1*c
{N} [1#reads|runs|walks] {a} [1#pages|km|miles] a day for {b} weeks. How many [1#pages|km|miles] is that? | b*7; a*$1
{N} [baked|made|picked] {a} {T} and put them in bags of {b}. {He} sold each bag for {c} dollars. How much money did {he} [make|get]? | a/b; $1*c
{N} has {a} {T} and gets {b} more. {He} [shares|splits] them equally among {c} friends. How many does each get? | a+b; $1/c
{N} had {a} {T}. {He} [ate|lost|sold] {b} and put the rest [in|into] {c} equal {box}. How many are in each? | a-b; $1/c
{b} children have {a} {T} each. They put them together and share them among {c} people. How many does each get? | a*b; $1/c
A [1#box|bag] of {a} {T} costs {b} dollars. How much do {c} [1#boxes|bags] cost? | b*c
{N} is {a} years old. {M} is {b} years older than {N} and {K} is {c} years younger than {M}. How old is {K}? | a+b; $1-c
{N} is {p} times as old as {M}. {M} is {a}. How old will {N} be in {b} years? | a*p; $1+b
In a [class|school|club] of {a} [students|children], {b} play [chess|football] and {c} play [tennis|music]. The rest [play nothing|do nothing|read]. How many is that? | a-b; $1-c
A [class|school] has {a} [1#boys|girls] and {b} more [1#girls|boys] than that. How many [children|students] are there[| in all]? | a+b; a+$1
{N} scored {a} points in the first game, {b} in the second and {c} in the third. How many points [is that|did {he} score] in all? | a+b; $1+c
A [tank|pool] has {a} liters of water. {b} liters are used [each|every] day. How many days does the water last? | a/b
I am thinking of a number. If I multiply it by {b} I get {a}. What is [my|the] number? | a/b
I think of a number, multiply it by {p} and add {c}. I get {d}. What is [my|the] number? | d-c; $1/p
I think of a number, multiply it by {p} and subtract {c}. I get {d}. What is [my|the] number? | d+c; $1/p
The sum of two numbers is {a}. One of them is {b}. What is the other? | a-b
A [1#bus|van|boat] [holds|takes] {b} [2#people|children]. How many [1#buses|vans|boats] are needed for {a} [2#people|children]? | a/b
{a} [people|children] [came|went] to a party. {b} left early and {c} came late. How many were there [at the end|then]? | a-b; $1+c
A square [garden|room|field|picture] has sides of {a} [meters|m|cm|feet]. How long is [the fence around it|its perimeter|the way around it]? | a*4
What is the [perimeter|way around] of a square with side {a}? | a*4
A [rectangle|room|garden|field] is {a} [1#cm|m|meters|feet] long and {b} [1#cm|m|meters|feet] wide. What is its area? | a*b
A [rectangle|room|garden|field] is {a} [1#cm|m|meters|feet] long and {b} [1#cm|m|meters|feet] wide. What is its perimeter? | a+b; $1*2
What is the average of {a} and {b}? | a+b; $1/2
What is the average of {a}, {b} and {c}? | a+b; $1+c; $2/3
What is [half of|one half of|a half of] {a}? | a/2
What is [a third|one third] of {a}? | a/3
What is [a quarter|one quarter|a fourth] of {a}? | a/4
What is three quarters of {a}? | a/4; $1*3
What is two thirds of {a}? | a/3; $1*2
""".strip()
